/**
 * The add-on's public face: every export becomes a top-level function of the script, for the menu, the triggers and
 * the pages. Nothing else is callable.
 */
import { addMissing, removeAdded } from './addColumns.js';
import { add } from './addToArchive.js';
import { adopt, release } from './adoptTab.js';
import { adoptAll } from './adoptTabs.js';
import { answer, answerCheaply, answerSparing } from './answer.js';
import type { SidebarApi } from './api.js';
import { check } from './checkData.js';
import { compute, readData } from './computeAwards.js';
import { correct } from './correctRecord.js';
import { decide, undo as undoAwardSave } from './decideAwards.js';
import { keep as keepText, read as readTexts } from './drafts.js';
import { end as endOnePair, undo as undoEnd } from './endPair.js';
import { exportTerm } from './exportRegister.js';
import { list, open } from './history.js';
import { inspect, propose } from './inspectTab.js';
import { list as listOfRecords } from './listRecords.js';
import { mend } from './mendData.js';
import { buildMenu, type OpenEvent, openPanel } from './menu.js';
import { createTable, removeTable as takeBackTable } from './newTable.js';
import { nominate } from './nominateAwards.js';
import { panelState, show } from './panel.js';
import { choices, job, open as openPrinting } from './printPaper.js';
import { proposeContest as contest, proposeProgress as progress } from './proposeHonours.js';
import { propose as proposeStudents, readData as readScreening } from './proposeScreening.js';
import { proposeAll } from './proposeTabs.js';
import { read as readCertificatesOf } from './readCertificates.js';
import { read as readEvaluationOf } from './readEvaluation.js';
import { read as readRegister } from './readHonours.js';
import { read as readPairs } from './readPairing.js';
import { read as readPlanOf } from './readPlan.js';
import { read as readSlipsOf } from './readSlips.js';
import { read as readStudentPage } from './readStudent.js';
import { register } from './registerPrizes.js';
import { retract } from './retractRecord.js';
import { compare as compareTwoRuns } from './runComparison.js';
import { save as saveOneEvaluation } from './saveEvaluation.js';
import { save as saveHabitWeek } from './saveHabits.js';
import { save as saveOneHelper } from './saveHelper.js';
import { save as saveLayerRow, takeBack } from './saveLayer.js';
import { save as saveNewPairs, undo as undoNewPairs } from './savePairs.js';
import { save as saveOnePlan } from './savePlan.js';
import { save } from './saveRecord.js';
import { read as readSettings, rememberMe, save as writeSettings } from './saveSettings.js';
import { saveField } from './saveStudentField.js';
import { list as listOfStudents, selected } from './studentList.js';
import { readMarks } from './studentMarks.js';
import { suggest } from './suggestPairing.js';
import { readToday } from './today.js';
import { undoAddition } from './undoAddition.js';
import { undo } from './undoMend.js';
import { undoRow } from './undoRow.js';
import { undoRun as undoLatestRun } from './undoRun.js';

// Triggers

export function onOpen(event?: OpenEvent): void {
  buildMenu(event);
}

export function onInstall(event?: OpenEvent): void {
  buildMenu(event);
}

// Menu

export function showPanel(): void {
  openPanel();
}

export function showToday(): void {
  openPanel('today');
}

export function showRecords(): void {
  openPanel('records');
}

export function showStudents(): void {
  openPanel('students');
}

export function showPairing(): void {
  openPanel('pairing');
}

export function showSettings(): void {
  openPanel('settings');
}

export function showSlips(): void {
  openPanel('slips');
}

export function showCertificates(): void {
  openPanel('certificates');
}

export function showAwards(): void {
  openPanel('awards');
}

export function showHonours(): void {
  openPanel('honours');
}

export function showAdoptExam(): void {
  openPanel('adopt', 'exam');
}

export function showAdoptArchive(): void {
  openPanel('adopt', 'archive');
}

export function showAdoptPairing(): void {
  openPanel('adopt', 'pairing');
}

export function showTabs(): void {
  openPanel('tabs');
}

export function showScreening(): void {
  openPanel('screening');
}

export function showCheck(): void {
  openPanel('check');
}

export function showHistory(): void {
  openPanel('history');
}

export function showHelp(): void {
  openPanel('help');
}

// Pages and the `action` command

export const getPanelState: SidebarApi['getPanelState'] = () => answerSparing(null, panelState);

export const inspectTab: SidebarApi['inspectTab'] = (request) =>
  answer(request, (language) => inspect(request, language));

export const proposeAdoption: SidebarApi['proposeAdoption'] = (request) =>
  answer(request, (language) => propose(request, language));

export const adoptTab: SidebarApi['adoptTab'] = (request) =>
  answer(request, (language) => adopt(request, language));

export const releaseTab: SidebarApi['releaseTab'] = (request) =>
  answerSparing(request, () => release(request));

export const proposeTabs: SidebarApi['proposeTabs'] = (request) =>
  answer(request, (language) => proposeAll(request, language));

export const adoptTabs: SidebarApi['adoptTabs'] = (request) =>
  answer(request, (language) => adoptAll(request, language));

export const newTable: SidebarApi['newTable'] = (request) =>
  answer(request, (language) => createTable(request, language));

export const removeTable: SidebarApi['removeTable'] = (request) =>
  answerSparing(request, () => takeBackTable(request));

export const addColumns: SidebarApi['addColumns'] = (request) =>
  answer(request, (language) => addMissing(request, language));

export const removeColumns: SidebarApi['removeColumns'] = (request) =>
  answerSparing(request, () => removeAdded(request));

export const readAwardData: SidebarApi['readAwardData'] = (request) =>
  answer(request, (language) => readData(request, language));

export const computeAwards: SidebarApi['computeAwards'] = (request) =>
  answerCheaply(request, (language) => compute(request, language));

export const readScreeningData: SidebarApi['readScreeningData'] = (request) =>
  answer(request, (language) => readScreening(request, language));

export const proposeScreening: SidebarApi['proposeScreening'] = (request) =>
  answer(request, (language) => proposeStudents(request, language));

export const checkData: SidebarApi['checkData'] = (request) =>
  answer(request, (language) => check(request, language));

export const mendData: SidebarApi['mendData'] = (request) =>
  answer(request, (language) => mend(request, language));

export const undoMend: SidebarApi['undoMend'] = (request) =>
  answer(request, (language) => undo(request, language));

export const addToArchive: SidebarApi['addToArchive'] = (request) =>
  answer(request, (language) => add(request, language));

export const undoAddToArchive: SidebarApi['undoAddToArchive'] = (request) =>
  answer(request, (language) => undoAddition(request, language));

export const readPairing: SidebarApi['readPairing'] = (request?: unknown) => answer(request, readPairs);

export const suggestPairing: SidebarApi['suggestPairing'] = (request) =>
  answer(request, (language) => suggest(request, language));

export const savePairs: SidebarApi['savePairs'] = (request) =>
  answerCheaply(request, (language) => saveNewPairs(request, language));

export const undoSavePairs: SidebarApi['undoSavePairs'] = (request) =>
  answerCheaply(request, (language) => undoNewPairs(request, language));

export const endPair: SidebarApi['endPair'] = (request) =>
  answerCheaply(request, (language) => endOnePair(request, language));

export const undoEndPair: SidebarApi['undoEndPair'] = (request) =>
  answerCheaply(request, (language) => undoEnd(request, language));

export const saveHelper: SidebarApi['saveHelper'] = (request) =>
  answerCheaply(request, (language) => saveOneHelper(request, language));

export const getSettings: SidebarApi['getSettings'] = (request) =>
  answer(request, (language) => readSettings(request, language));

export const saveSettings: SidebarApi['saveSettings'] = (request) =>
  answerSparing(request, () => writeSettings(request));

export const getToday: SidebarApi['getToday'] = (request) =>
  answer(request, (language) => readToday(request, language));

export const setMe: SidebarApi['setMe'] = (request) => answerSparing(request, () => rememberMe(request));

export const listRuns: SidebarApi['listRuns'] = (request?: unknown) => answer(request, list);

export const openRun: SidebarApi['openRun'] = (request) =>
  answer(request, (language) => open(request, language));

export const compareRuns: SidebarApi['compareRuns'] = (request) =>
  answer(request, (language) => compareTwoRuns(request, language));

export const undoRun: SidebarApi['undoRun'] = (request) =>
  answer(request, (language) => undoLatestRun(request, language));

export const readPaperChoices: SidebarApi['readPaperChoices'] = (request) =>
  answer(request, (language) => choices(request, language));

export const readSlips: SidebarApi['readSlips'] = (request) =>
  answer(request, (language) => readSlipsOf(request, language));

export const readCertificates: SidebarApi['readCertificates'] = (request) =>
  answer(request, (language) => readCertificatesOf(request, language));

export const openPrint: SidebarApi['openPrint'] = (request) =>
  answer(request, (language) => openPrinting(request, language));

export const readPrintJob: SidebarApi['readPrintJob'] = (request?: unknown) => answer(request, job);

export const readPlan: SidebarApi['readPlan'] = (request) =>
  answer(request, (language) => readPlanOf(request, language));

export const savePlan: SidebarApi['savePlan'] = (request) =>
  answerSparing(request, () => saveOnePlan(request));

export const undoSavePlan: SidebarApi['undoSavePlan'] = (request) =>
  answerSparing(request, () => undoRow(request, 'plan'));

export const readEvaluation: SidebarApi['readEvaluation'] = (request) =>
  answer(request, (language) => readEvaluationOf(request, language));

export const saveEvaluation: SidebarApi['saveEvaluation'] = (request) =>
  answerSparing(request, () => saveOneEvaluation(request));

export const undoSaveEvaluation: SidebarApi['undoSaveEvaluation'] = (request) =>
  answerSparing(request, () => undoRow(request, 'evaluation'));

export const showTab: SidebarApi['showTab'] = (request) => answerSparing(request, () => show(request));

export const listStudents: SidebarApi['listStudents'] = (request?: unknown) =>
  answerSparing(request, listOfStudents);

export const studentOfSelection: SidebarApi['studentOfSelection'] = (request?: unknown) =>
  answer(request, selected);

export const readStudent: SidebarApi['readStudent'] = (request) =>
  answer(request, (language) => readStudentPage(request, language));

export const readStudentMarks: SidebarApi['readStudentMarks'] = (request) =>
  answerSparing(request, () => readMarks(request));

export const saveStudentField: SidebarApi['saveStudentField'] = (request) =>
  answerSparing(request, () => saveField(request));

export const saveHabits: SidebarApi['saveHabits'] = (request) =>
  answerCheaply(request, (language) => saveHabitWeek(request, language));

export const saveLayer: SidebarApi['saveLayer'] = (request) =>
  answerCheaply(request, (language) => saveLayerRow(request, language));

export const undoStudentSave: SidebarApi['undoStudentSave'] = (request) =>
  answerCheaply(request, (language) => takeBack(request, language));

export const saveRecord: SidebarApi['saveRecord'] = (request) =>
  answerCheaply(request, (language) => save(request, language));

export const correctRecord: SidebarApi['correctRecord'] = (request) =>
  answerCheaply(request, (language) => correct(request, language));

export const retractRecord: SidebarApi['retractRecord'] = (request) =>
  answerCheaply(request, (language) => retract(request, language));

export const listRecords: SidebarApi['listRecords'] = (request) =>
  answer(request, (language) => listOfRecords(request, language));

export const keepDraft: SidebarApi['keepDraft'] = (request) =>
  answerSparing(request, () => keepText(request));

export const readDrafts: SidebarApi['readDrafts'] = (request?: unknown) => answerSparing(request, readTexts);

export const readHonours: SidebarApi['readHonours'] = (request) =>
  answer(request, (language) => readRegister(request, language));

export const nominateAwards: SidebarApi['nominateAwards'] = (request) =>
  answerCheaply(request, (language) => nominate(request, language));

export const decideAwards: SidebarApi['decideAwards'] = (request) =>
  answerCheaply(request, (language) => decide(request, language));

export const undoAwards: SidebarApi['undoAwards'] = (request) =>
  answerCheaply(request, (language) => undoAwardSave(request, language));

export const registerPrizes: SidebarApi['registerPrizes'] = (request) =>
  answerCheaply(request, (language) => register(request, language));

export const proposeProgress: SidebarApi['proposeProgress'] = (request) =>
  answer(request, (language) => progress(request, language));

export const proposeContest: SidebarApi['proposeContest'] = (request) =>
  answer(request, (language) => contest(request, language));

export const exportRegister: SidebarApi['exportRegister'] = (request) =>
  answer(request, (language) => exportTerm(request, language));
