import { CasusError } from '../core/errors.ts';
import { formatPartialDate, isBefore, type PartialDate } from '../core/partial-date.ts';
import type { OpenSpan } from '../core/theatre.ts';
import { fieldName } from './check-value.ts';
import { type Problem, problemOf } from './problem.ts';
import type { YamlFile } from './read-yaml.ts';
import type { WrittenGazetteer, WrittenTheatres } from './theatres-schema.ts';

type Path = readonly PropertyKey[];

/** Reports what is wrong with a value of one file, at its line. */
class Report {
  private readonly yaml: YamlFile;
  private readonly problems: Problem[];

  constructor(yaml: YamlFile, problems: Problem[]) {
    this.yaml = yaml;
    this.problems = problems;
  }

  add(path: Path, error: CasusError): void {
    const { line, column } = this.yaml.at(path);
    this.problems.push(problemOf(error, this.yaml.file, line, column));
  }

  wrong(path: Path, why: string): void {
    this.add(path, new CasusError('field-invalid', { field: fieldName(path), why }));
  }

  /** Refuses a name that the gazetteer does not have. */
  place(path: Path, value: string, known: ReadonlySet<string>): void {
    if (known.has(value)) return;
    this.add(path, new CasusError('reference-dangling', { field: fieldName(path), kind: 'the place', value }));
  }

  /** Refuses `later` if it certainly lies before `earlier`. */
  order(path: Path, later: PartialDate | undefined, other: string, earlier: PartialDate | undefined): void {
    if (!later || !earlier || isBefore(later, earlier) !== 'yes') return;
    const params = { field: fieldName(path), value: formatPartialDate(later), other };
    this.add(path, new CasusError('date-order', { ...params, earlier: formatPartialDate(earlier) }));
  }

  /** Refuses a span that ends before it begins or that certainly leaves the span around it. */
  span(path: Path, inner: OpenSpan, outer?: OpenSpan, outerName = ''): void {
    this.order([...path, 'to'], inner.to, `${fieldName(path)}.from`, inner.from);
    if (!outer) return;
    this.order([...path, 'from'], inner.from, `the beginning of ${outerName}`, outer.from);
    if (inner.to && outer.to && isBefore(outer.to, inner.to) === 'yes') {
      const [end, last] = [formatPartialDate(inner.to), formatPartialDate(outer.to)];
      this.wrong([...path, 'to'], `${end} lies after the end of ${outerName}, ${last}`);
    }
  }

  duplicates(path: Path, ids: readonly string[]): void {
    const seen = new Set<string>();
    ids.forEach((id, i) => {
      if (seen.has(id)) this.wrong([...path, i, 'id'], `"${id}" is there twice`);
      seen.add(id);
    });
  }
}

/** Is there a way from the place back to itself over `within`? */
function inCircle(start: string, within: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(within.get(start) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(within.get(id) ?? []));
  }
  return false;
}

/** Checks the gazetteer in itself: ids once, references that resolve, no circle, dates in order. */
export function checkGazetteer({ places }: WrittenGazetteer, yaml: YamlFile, problems: Problem[]): void {
  const report = new Report(yaml, problems);
  const known = new Set(places.map(({ id }) => id));
  const within = new Map(places.map((place) => [place.id, place.within]));
  report.duplicates(
    ['places'],
    places.map(({ id }) => id),
  );
  places.forEach((place, i) => {
    const at = ['places', i];
    if ((place.kind === 'state') !== (place.state !== undefined)) {
      report.wrong([...at, 'kind'], 'a place of kind state, and no other, has the code of its state');
    }
    for (const list of ['within', 'overlaps'] as const) {
      place[list].forEach((id, j) => {
        report.place([...at, list, j], id, known);
      });
    }
    if (inCircle(place.id, within)) report.wrong([...at, 'within'], 'the place lies within itself');
    place.of.forEach((holder, j) => {
      report.span([...at, 'of', j], holder);
    });
  });
}

/** Checks one war's file: known places, each theatre once, dates within the war, a state on one side only. */
export function checkTheatres(
  war: WrittenTheatres,
  yaml: YamlFile,
  known: ReadonlySet<string>,
  problems: Problem[],
): void {
  const report = new Report(yaml, problems);
  report.order(['to'], war.to, 'from', war.from);
  report.duplicates(
    ['theatres'],
    war.theatres.map(({ id }) => id),
  );
  war.theatres.forEach((theatre, i) => {
    const at = ['theatres', i];
    report.span(at, theatre, war, 'the war');
    theatre.places.forEach((entry, j) => {
      const path = [...at, 'places', j];
      report.place(path, entry.place, known);
      report.span(path, entry, theatre, 'the theatre');
    });
    const [first, second] = theatre.sides;
    theatre.sides.forEach((side, s) => {
      side.forEach((belligerent, j) => {
        report.span([...at, 'sides', s, j], belligerent, theatre, 'the theatre');
      });
    });
    const both = first.find(({ state }) => second.some((other) => other.state === state));
    if (both) report.wrong([...at, 'sides'], `state ${both.state} is on both sides`);
  });
  const states = new Set(war.theatres.flatMap(({ sides }) => sides.flat().map(({ state }) => state)));
  war.exceptions.forEach(({ between }, i) => {
    const stranger = between.find((state) => !states.has(state));
    if (stranger !== undefined) report.wrong(['exceptions', i, 'between'], `state ${stranger} is in no theatre`);
  });
}
