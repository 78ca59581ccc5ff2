import { ArticleReader, type DocumentFacts } from './article-reader.ts';
import type { Abstention, Claim } from './claim.ts';
import { type ExtraLeader, Gazetteer } from './gazetteer/gazetteer.ts';
import { ParagraphCutter } from './paragraphs.ts';

let shared: Gazetteer | null = null;
const WITH = new WeakMap<readonly ExtraLeader[], Gazetteer>();

/** The built-in gazetteer, made once. */
export function builtInGazetteer(): Gazetteer {
  shared ??= new Gazetteer();
  return shared;
}

/** The built-in gazetteer with these leaders, made once a list. */
export function gazetteerWith(leaders: readonly ExtraLeader[]): Gazetteer {
  if (leaders.length === 0) return builtInGazetteer();
  let made = WITH.get(leaders);
  if (made === undefined) {
    made = new Gazetteer(leaders);
    WITH.set(leaders, made);
  }
  return made;
}

/** The claims of a text that is short enough to hold; longer ones go through `ArticleReader` piece by piece. */
export function readText(
  text: string,
  facts: DocumentFacts = {},
  gazetteer: Gazetteer = builtInGazetteer(),
): { claims: Claim[]; abstentions: Abstention[] } {
  const reader = new ArticleReader(gazetteer, facts);
  const cutter = new ParagraphCutter();
  const claims: Claim[] = [];
  for (const { text: paragraph, offset } of [...cutter.push(text), ...cutter.finish()])
    claims.push(...reader.paragraph(paragraph, offset));
  claims.push(...reader.finish());
  return { claims, abstentions: reader.abstentions() };
}
