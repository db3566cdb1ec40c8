import type { Archive } from './archive.ts';
import { dateStyles } from './styles.ts';
import { attribute, readWholeXml } from './xml.ts';

/** Where a workbook keeps what. */
export interface WorkbookParts {
  /** Paths of the sheets with cells, in the order of the tabs. */
  readonly sheets: readonly string[];
  readonly sharedStrings: string;
  /** By the number of a cell's style: whether its number is a date. */
  readonly isDate: readonly boolean[];
  /** Days are counted from 1904, as old Macs did. */
  readonly since1904: boolean;
}

interface Relation {
  readonly id: string;
  /** Last word of its address: `worksheet`, `sharedStrings`, `styles`, and others. */
  readonly kind: string;
  readonly path: string;
}

/** @throws Error when the archive is no workbook */
export async function workbookParts(archive: Archive): Promise<WorkbookParts> {
  const relations = await readRelations(archive);
  const { sheetIds, since1904 } = await readWorkbook(archive);
  const pathOf = (kind: string): string | undefined => relations.find((relation) => relation.kind === kind)?.path;
  return {
    sheets: sheetIds.flatMap(
      (id) => relations.find((relation) => relation.id === id && relation.kind === 'worksheet')?.path ?? [],
    ),
    sharedStrings: pathOf('sharedStrings') ?? 'xl/sharedStrings.xml',
    isDate: await dateStyles(await archive.read(pathOf('styles') ?? 'xl/styles.xml')),
    since1904,
  };
}

async function readRelations(archive: Archive): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  await readWholeXml(await found(archive, 'xl/_rels/workbook.xml.rels'), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name === 'Relationship')
        relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), path: path(target) });
    },
  });
  return relations;
}

async function readWorkbook(archive: Archive): Promise<{ sheetIds: readonly string[]; since1904: boolean }> {
  const sheetIds: string[] = [];
  let since1904 = false;
  await readWholeXml(await found(archive, 'xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet') sheetIds.push(attribute(attributes, 'id') ?? '');
    },
  });
  return { sheetIds, since1904 };
}

async function found(archive: Archive, name: string) {
  const stream = await archive.read(name);
  if (!stream) throw new Error(`"${name}" is not in the file`);
  return stream;
}

/** Relative to `xl/`, or from the top. */
function path(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
