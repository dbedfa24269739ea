// Finds the route of a path: literal segments win over parameters, so `/payments/prepare` is never taken for a payment id.
import type { Route } from './http';

type Compiled = { route: Route; segments: string[]; literals: number };

export type Found =
  | { kind: 'route'; route: Route; params: Record<string, string> }
  | { kind: 'method' }
  | { kind: 'none' };

const paramsOf = (wanted: string[], given: string[]): Record<string, string> | null => {
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':') && value !== '') params[segment.slice(1)] = value;
    else if (segment !== value) return null;
  }
  return params;
};

export class Router {
  private readonly byLength = new Map<number, Compiled[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const segments = route.path === '/' ? [] : route.path.split('/').slice(1);
      const literals = segments.filter((segment) => !segment.startsWith(':')).length;
      const rows = this.byLength.get(segments.length) ?? [];
      rows.push({ route, segments, literals });
      rows.sort((a, b) => b.literals - a.literals);
      this.byLength.set(segments.length, rows);
    }
  }

  /** `segments` are decoded. A path that exists for other methods only is told apart from one that does not exist. */
  find(method: string, segments: string[]): Found {
    let found: Found = { kind: 'none' };
    for (const { route, segments: wanted } of this.byLength.get(segments.length) ?? []) {
      const params = paramsOf(wanted, segments);
      if (!params) continue;
      if (route.method === method) return { kind: 'route', route, params };
      found = { kind: 'method' };
    }
    return found;
  }
}
