/** Notes which keys of the browser's storage are touched, from when it is made; the storage works as ever. */
export class Storing {
  readonly touched: string[] = [];

  constructor() {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
      const { [name]: own } = Storage.prototype;
      const { touched } = this;
      Object.assign(Storage.prototype, {
        [name](this: Storage, ...args: [string, string]) {
          touched.push(`${name} ${args[0]}`);
          return Reflect.apply(own, this, args) as unknown;
        },
      });
    }
  }
}
