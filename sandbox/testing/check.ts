// Compares an answer with what the document says of its operation.
import { operationOf } from './operations';
import { SHAPES, type Shape } from './schemas';

type Envelope = { code: unknown; message: unknown; response: unknown };

/** Everything wrong with an answer; empty = it conforms. Parameter errors may be a 400 and an unknown token a 401 everywhere. */
export const faultsOf = (method: string, path: string, status: number, body: unknown): string[] => {
  const operation = operationOf(method, path);
  if (!operation) return [`${method} ${path} is not an operation of the document`];
  const envelope = body as Envelope;
  const found = checkEnvelope(envelope);
  if (![400, 401, ...operation.statuses].includes(status)) found.push(`HTTP status ${status} is not documented`);
  if (envelope.code === 0 && status < 300) found.push(...checkValue(envelope.response, operation.response, 'response'));
  else if (envelope.response !== null) found.push('a refusal must have a null response');
  if (envelope.code !== 0 && typeof envelope.message !== 'string') found.push('a refusal needs a message');
  return found.map((fault) => `${method} ${path}: ${fault}`);
};

const checkEnvelope = (envelope: Envelope): string[] => {
  const names = Object.keys(envelope).sort().join(',');
  const found = names === 'code,message,response' ? [] : [`envelope has ${names}`];
  if (!Number.isInteger(envelope.code)) found.push('code is no integer');
  return found;
};

const checkValue = (value: unknown, kind: string, at: string): string[] => {
  if (kind === 'null') return value === null ? [] : [`${at} is not null`];
  if (kind.startsWith('[')) return checkList(value, kind.slice(1, -1), at);
  const shape = SHAPES[kind];
  return shape ? checkObject(value, shape, at) : checkScalar(value, kind, at);
};

const checkList = (value: unknown, kind: string, at: string): string[] => {
  if (!Array.isArray(value)) return [`${at} is no list`];
  return value.flatMap((item, index) => checkValue(item, kind, `${at}[${index}]`));
};

const checkObject = (value: unknown, shape: Shape, at: string): string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
  const fields = value as Record<string, unknown>;
  const unknown = Object.keys(fields).filter((name) => !(name in shape));
  return [
    ...unknown.map((name) => `${at}.${name} is not in the document`),
    ...Object.entries(shape).flatMap(([name, notation]) => checkField(fields[name], notation, `${at}.${name}`)),
  ];
};

/** `text! 32`, `text a|b`, `integer`, `[cancel]`, `part!` */
const checkField = (value: unknown, notation: string, at: string): string[] => {
  const [kind = '', limit] = notation.split(' ');
  const isRequired = kind.endsWith('!');
  if (value === undefined || value === null) return isRequired ? [`${at} is required`] : [];
  const found = checkValue(value, kind.replace('!', ''), at);
  if (limit === undefined || found.length > 0) return found;
  const text = String(value);
  if (/^\d+$/.test(limit)) return text.length <= Number(limit) ? [] : [`${at} is longer than ${limit}`];
  return limit.split('|').includes(text) ? [] : [`${at} is ${text}`];
};

const checkScalar = (value: unknown, kind: string, at: string): string[] => {
  if (kind === 'text') return typeof value === 'string' ? [] : [`${at} is no text`];
  if (kind === 'integer') return Number.isInteger(value) ? [] : [`${at} is no integer`];
  if (kind === 'number') return Number.isFinite(value) ? [] : [`${at} is no number`];
  if (kind === 'boolean') return typeof value === 'boolean' ? [] : [`${at} is no boolean`];
  return [`${at}: unknown kind ${kind}`];
};
