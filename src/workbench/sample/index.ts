export { makeSample, type SampleTab, sampleTabs } from './makeSample.js';
export type { SampleLanguage } from './words.js';
