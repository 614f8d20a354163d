import colours from 'picocolors';
import { printable } from '../printable';
import { wrap } from '../wrap';

/** How to print for people. */
export interface Paper {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

const NARROWEST = 60;

/** Lines of text beside labels. */
export class Labelled {
  public readonly colours;
  private readonly width: number;

  public constructor({ width, colour }: Paper) {
    this.colours = colours.createColors(colour);
    this.width = Math.max(width, NARROWEST);
  }

  /** Texts below each other in one column, the first beside the label; what does not fit into a line goes on in the next. */
  public column({ indent, label, width }: Column, texts: readonly (string | Painted)[]): readonly string[] {
    const room = this.width - indent - width;
    const lines = texts.flatMap((one) => {
      const { text, paint } = typeof one === 'string' ? { text: one, paint: unpainted } : one;
      return wrap(printable(text), room).map(paint);
    });
    return lines.map((line, i) => `${' '.repeat(indent)}${(i === 0 ? label : '').padEnd(width)}${line}`);
  }
}

/** Where a column of texts stands. */
export interface Column {
  /** Columns before the label. */
  readonly indent: number;
  readonly label: string;
  /** Columns of the label. */
  readonly width: number;
}

/** A text that is not printed plainly. */
export interface Painted {
  readonly text: string;
  paint(text: string): string;
}

const unpainted = (text: string): string => text;
