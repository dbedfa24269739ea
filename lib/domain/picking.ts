// What somebody takes off the shelves for several orders in one walk (피킹리스트).

export type ToSend = {
  number: string;
  lines: readonly { code: string; name: string; option: string; quantity: number }[];
};

export type Pick = {
  /** The stock code, by which shelves are sorted. */
  code: string;
  name: string;
  option: string;
  /** Pieces for all orders together. */
  quantity: number;
  /** Which orders they are for, in the order given. */
  orders: { number: string; quantity: number }[];
};

/** Everything that is to be sent, each thing once, sorted by stock code. */
export function pickingList(orders: readonly ToSend[]): Pick[] {
  const picks = new Map<string, Pick>();
  for (const { number, lines } of orders) {
    for (const { code, name, option, quantity } of lines) {
      const pick = picks.get(code) ?? { code, name, option, quantity: 0, orders: [] };
      picks.set(code, pick);
      pick.quantity += quantity;
      const same = pick.orders.find((order) => order.number === number);
      if (same) same.quantity += quantity;
      else pick.orders.push({ number, quantity });
    }
  }
  return [...picks.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
