import type { ListItem, SnapshotBlock } from '../../web/snapshot-blocks.ts';
import type { Appointment, Post, Side } from '../posts/rules.ts';
import { isClosed, type Unit } from '../units/rules.ts';
import { type Blocks, item, titled, words } from './blocks.ts';
import { emptyRegisters as empty } from './empty.ts';
import { labels } from './executives.ts';

export interface People {
  readonly agency: { readonly name: string; readonly nameEn: string };
  /** In the agency's order. */
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly appointments: readonly Appointment[];
  readonly today: Temporal.PlainDate;
}

/** ITA 2566, O1: units with their key positions, of a local body both sides. */
export function structureOf({ agency, units, posts, today }: People): Blocks {
  const open = units.filter((unit) => !isClosed(unit, today));
  const above = (side: Side) =>
    posts.filter((post) => post.unitId === null && post.side === side).map(postItem);
  const permanent = [...above('permanent'), ...open.map((unit) => unitItem(unit, posts))];
  const political = above('political');
  const sides = [
    item(words(labels.political.th, labels.political.en), political),
    item(words(labels.permanent.th, labels.permanent.en), permanent),
  ].filter(({ items }) => items.length > 0);
  const inner = political.length === 0 ? permanent : sides;
  const tree: SnapshotBlock = { type: 'list', items: [item(words(agency.name, agency.nameEn), inner)] };
  return titled('structure', inner.length === 0 ? [] : [tree], empty.structure);
}

function postItem({ title, titleEn }: Post): ListItem {
  return item(words(title, titleEn));
}

function unitItem(unit: Unit, posts: readonly Post[]): ListItem {
  const own = posts.filter(({ unitId }) => unitId === unit.id);
  return item(words(unit.name, unit.nameEn), own.map(postItem));
}
