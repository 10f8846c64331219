import { between, leaning, some } from '../leaning.ts';
import { drawnWithin, type Draft } from '../draft.ts';

const MONTHS = ['2021-11', '2022-03', '2022-04', '2022-05', '2022-09'];

/** Activity logs of some offices, of which one may give nearly all hours; times without a length or without people among them. */
export function logs(draft: Draft): void {
  const { chance, spread } = draft;
  const offices = Array.from({ length: between(chance, 1, 7) }, (_, at) => `o${at}`);
  const office = leaning(chance, offices, spread);
  const month = drawnWithin(draft, leaning(chance, some(chance, MONTHS, 1, 5), spread));
  const form = drawnWithin(draft, leaning(chance, some(chance, ['g1', 'g2', 'g3', 'unknown'], 1, 4), spread));
  const types = some(chance, ['talk', 'ibasho', 'hospital_visit', 'telephone'], 1, 4);
  const type = drawnWithin(draft, leaning(chance, types, spread));
  const place = leaning(chance, some(chance, ['hospital', 'school', 'salon', null], 1, 4), spread);
  // Some logs give the number of different people, peers and newcomers; others do not, or here and there.
  const given = [0, 0.5, 1][between(chance, 0, 2)]!;
  const orNone = (most: number): number | null => (chance.share() < given ? between(chance, 0, most) : null);
  const long = chance.share() < 0.4 ? offices[0] : undefined;
  for (let line = between(chance, 1, 25); line > 0; line -= 1) {
    const own = office();
    const attendances = chance.share() < 0.9 ? between(chance, 0, 25) : null;
    const kind = place();
    draft.lines.push({
      office: own,
      month: month(own),
      form: form(own),
      activity_type: type(own),
      place_kind: kind,
      place_code: kind === null ? null : `${kind}-${between(chance, 1, 3)}`,
      occasions: between(chance, 1, 3),
      minutes: chance.share() < 0.9 ? 30 * between(chance, 1, own === long ? 60 : 6) : null,
      attendances,
      persons: orNone(attendances ?? 5),
      peers: orNone(3),
      newcomers: orNone(attendances ?? 2),
    });
  }
}
