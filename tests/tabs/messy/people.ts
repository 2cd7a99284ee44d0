import type { StudentIds } from '../../../src/core/exam.js';
import type { Random } from './random.js';
import { BLANK, type Cell, cell } from './sheet.js';

/** An invented child. */
export interface Child {
  /** As it is written. */
  name: string;
  given: string;
  family: string;
  /** As it is written in a class column. */
  className: string;
  index: number;
  /** 0 to 1. */
  ability: number;
}

const FAMILIES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜');
const GIVEN = Array.from('子轩雨欣浩然思琪俊杰晓明佳怡梓涵一诺宇航若曦嘉懿博文静怡海生心悦天翔可馨');
const LONG_NAMES = ['阿不都·热合曼', '迪丽娜尔·买买提', '欧阳娜娜', '巴图孟和', '古丽 · 阿依', '上官文'];
const ENGLISH_GIVEN =
  'Ann Ben Cara Dan Eva Finn Grace Hugo Ivy Jack Kate Leo Mia Noah Olga Paul Rosa Sam Tina Max'.split(' ');
const ENGLISH_FAMILIES = "Li Wang Chen Brown O'Neil Garcia Smith-Lee Tan Wu Zhao Novak Green".split(' ');

export function children(
  random: Random,
  count: number,
  classes: readonly string[],
  english: boolean,
): Child[] {
  const used = new Set<string>();
  const list: Child[] = [];
  const each = Math.ceil(count / classes.length);
  for (let index = 0; list.length < count; index++) {
    const family = random.pick(english ? ENGLISH_FAMILIES : FAMILIES);
    const given = english
      ? random.pick(ENGLISH_GIVEN)
      : random.pick(GIVEN) + (random.chance(0.7) ? random.pick(GIVEN) : '');
    const plain = english
      ? `${given} ${family}`
      : random.chance(0.04)
        ? random.pick(LONG_NAMES)
        : family + given;
    const key = plain.replace(/\s/g, '');
    if (used.has(key)) {
      if (index < count * 20) continue;
      break;
    }
    used.add(key);
    const className = classes[Math.floor(list.length / each)]!;
    list.push({
      name: english ? plain : spaced(random, plain),
      given,
      family,
      className,
      index: list.length,
      ability: 0.35 + random.int(0, 60) / 100,
    });
  }
  return list;
}

function spaced(random: Random, name: string): string {
  if (name.length === 2 && random.chance(0.15)) return name.split('').join(random.pick([' ', '　', '  ']));
  return random.chance(0.02) ? `${name}${random.pick([' ', '\u200b', '\ufeff'])}` : name;
}

/** One class as schools write it, in one style for a whole tab. */
export function classNames(random: Random, english: boolean, count: number): string[] {
  const grade = random.int(7, 9);
  const digit = '〇一二三四五六七八九'[grade]!;
  const style = random.pick<(number: number) => string>(
    english
      ? [
          (number) => `${grade}${'ABCDEF'[number - 1]}`,
          (number) => `Class ${number}`,
          (number) => `Grade ${grade} Class ${number}`,
        ]
      : [
          (number) => `${digit}(${number})班`,
          (number) => `${digit}（${number}）班`,
          (number) => `${grade}0${number}`,
          (number) => `${digit}年级${number}班`,
          (number) => `${grade}0${number}班`,
          (number) => `初${'一二三'[grade - 7]}${number}班`,
          (number) => `高一${number}班`,
        ],
  );
  return random.some([1, 2, 3, 4, 5, 6], count).map(style);
}

type Kind = keyof StudentIds;

/** How a tab writes one kind of number: the cell, and the number it stands for (undefined when it is lost). */
export interface IdStyle {
  kind: Kind;
  what: string;
  write(child: Child): { cell: Cell; id: string | undefined };
}

export function idStyle(random: Random, kind: Kind): IdStyle {
  const start = random.int(1, 40);
  const year = random.int(2021, 2025);
  const two = (number: number) => String(number).padStart(2, '0');
  const three = (number: number) => String(number).padStart(3, '0');
  if (kind === 'nationalId' || (kind === 'registryId' && random.chance(0.7))) {
    const lead = kind === 'registryId' ? 'G' : '';
    const text = (child: Child) => `${lead}34010120100${two(child.index % 30)}1${three(child.index + start)}`;
    if (random.chance(0.12) && lead === '') {
      const shown = '3.40101E+17';
      return style('lost digits', () => ({ cell: { value: 340101201001011200, shown }, id: undefined }));
    }
    const end = random.chance(0.3) ? 'X' : '1';
    return style('long text', (child) => ({ cell: cell(text(child) + end), id: text(child) + end }));
  }
  const plain = (child: Child) => String(year * 10000 + start * 100 + child.index + 1);
  const short = (child: Child) => String(start * 100 + child.index + 1).padStart(4, '0');
  return random.pick([
    style('zero-padded text', (child) => ({ cell: cell(short(child)), id: short(child) })),
    style('zero-padded number', (child) => ({
      cell: { value: Number(short(child)), shown: short(child) },
      id: short(child),
    })),
    style('number', (child) => ({ cell: cell(Number(plain(child))), id: plain(child) })),
    style('text', (child) => ({ cell: cell(plain(child)), id: plain(child) })),
    style('# prefix', (child) => ({ cell: cell(`#${plain(child)}`), id: plain(child) })),
    style('trailing letter', (child) => ({ cell: cell(`${plain(child)}A`), id: `${plain(child)}A` })),
    style('with spaces', (child) => ({ cell: cell(` ${plain(child)} `), id: plain(child) })),
    style('leading apostrophe', (child) => ({ cell: cell(`'${short(child)}`), id: short(child) })),
    style('some blank', (child) =>
      child.index % 7 === 3 ? { cell: BLANK, id: undefined } : { cell: cell(plain(child)), id: plain(child) },
    ),
  ]);

  function style(what: string, write: IdStyle['write']): IdStyle {
    return { kind, what, write };
  }
}
