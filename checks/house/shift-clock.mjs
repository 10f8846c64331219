// Preloaded by a test: another day for the whole program, without the program knowing.
const shift = Number(process.env.HIROGERU_TEST_SHIFT_DAYS ?? '0') * 86_400_000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shift);
    else super(...args);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
