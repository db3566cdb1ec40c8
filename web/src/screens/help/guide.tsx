import '@mantine/core/styles/Kbd.css';
import { Kbd } from '@mantine/core';
import { type Block, blocksOf, type Span } from './blocks.ts';
import styles from './help.module.css';
import { pictureOf } from './pages.ts';

/** A guide as a page. It never changes while it is shown: pieces have their place alone. */
export function Guide({ text }: { readonly text: string }) {
  return (
    <article className={styles.guide}>
      {blocksOf(text).map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Piece key={place} block={block} />
      ))}
    </article>
  );
}

function Piece({ block }: { readonly block: Block }) {
  switch (block.is) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'picture':
      return <img src={pictureOf(block.path)} alt={block.about} loading="lazy" width="1280" height="800" />;
    case 'list': {
      const items = block.items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see Guide
        <li key={place}>
          <Line spans={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <Table rows={block.rows} />;
    case 'text':
      return (
        <p>
          <Line spans={block.spans} />
        </p>
      );
  }
}

function Line({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map(({ is, text }) => {
    if (is === 'bold') return <strong key={text}>{text}</strong>;
    return is === 'code' ? <Kbd key={text}>{text}</Kbd> : text;
  });
}

function Table({ rows: [head = [], ...rows] }: { readonly rows: readonly (readonly (readonly Span[])[])[] }) {
  const words = (cell: readonly Span[]) => cell.map(({ text }) => text).join('');
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={words(cell)}>{words(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={words(row[0] ?? [])}>
            {row.map((cell) => (
              <td key={words(cell)}>
                <Line spans={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
