import type { FileLanguage } from '../files/index.js';
import type { UsageReason } from './commandLine.js';

interface ActionWords {
  usage: string;
  reasons: Record<UsageReason, (detail: string) => string>;
  keptFormulas: (count: number, cells: string) => string;
  notWritten: string;
}

const GRAMMAR =
  "npm run --silent action -- --in a.xlsx [--in b.xlsx …] [--out result.xlsx] [--lang zh-CN|en] <function> ['<json>'] …";

export const ACTION_WORDS: Record<FileLanguage, ActionWords> = {
  'zh-CN': {
    usage: `用法：${GRAMMAR}`,
    reasons: {
      'no-input': () => '请用 --in 给出要打开的文件。',
      'no-function': () => '请给出要运行的函数。',
      'unknown-option': (option) => `没有 ${option} 这个选项。`,
      'missing-value': (option) => `${option} 后面缺少内容。`,
      'two-outputs': () => '--out 只能给一次。',
      'bad-language': (value) => `--lang 只能是 zh-CN 或 en，不能是“${value}”。`,
      'bad-json': (text) => `这不是合法的 JSON:${text}`,
      'argument-without-function': (text) => `这个参数前面没有函数，或者前面的函数已经有参数了：${text}`,
      'unknown-function': (name) => `加载项里没有函数“${name}”。`,
      'output-is-input': (file) => `--out 不能是输入文件“${file}”:输入文件从不改动。`,
      'output-not-xlsx': (file) => `--out 只能写 .xlsx，不能写“${file}”。`,
      'output-folder': (folder) => `--out 的文件夹不存在或不是文件夹：${folder}`,
    },
    keptFormulas: (count, cells) => `有 ${count} 个公式这里算不了，保留了原来的值：${cells}`,
    notWritten: '没有写出 --out。',
  },
  en: {
    usage: `Usage: ${GRAMMAR}`,
    reasons: {
      'no-input': () => 'Name a file to open with --in.',
      'no-function': () => 'Name a function to run.',
      'unknown-option': (option) => `There is no option ${option}.`,
      'missing-value': (option) => `${option} needs a value.`,
      'two-outputs': () => '--out can be given once only.',
      'bad-language': (value) => `--lang is zh-CN or en, not "${value}".`,
      'bad-json': (text) => `This is not valid JSON: ${text}`,
      'argument-without-function': (text) =>
        `This argument has no function before it, or that one has its argument already: ${text}`,
      'unknown-function': (name) => `The add-on has no function "${name}".`,
      'output-is-input': (file) => `--out must not be the input "${file}": inputs are never changed.`,
      'output-not-xlsx': (file) => `--out writes .xlsx only, not "${file}".`,
      'output-folder': (folder) => `The folder of --out does not exist or is no folder: ${folder}`,
    },
    keptFormulas: (count, cells) =>
      `${count} formulas cannot be computed here; their last values were kept: ${cells}`,
    notWritten: '--out was not written.',
  },
};
