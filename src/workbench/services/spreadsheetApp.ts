import type { ServiceContext } from './context.js';
import { DataValidationBuilder } from './dataValidation.js';
import {
  BorderStyle,
  DataValidationCriteria,
  Dimension,
  MetadataLocationType,
  MetadataVisibility,
  ProtectionType,
  WrapStrategy,
} from './enumeration.js';
import type { Range } from './range.js';
import { Service } from './service.js';
import type { Sheet } from './sheet.js';
import type { Spreadsheet } from './spreadsheet.js';
import { Ui } from './ui.js';

export class SpreadsheetApp extends Service {
  override readonly constants = {
    BorderStyle,
    DataValidationCriteria,
    DeveloperMetadataLocationType: MetadataLocationType,
    DeveloperMetadataVisibility: MetadataVisibility,
    Dimension,
    ProtectionType,
    WrapStrategy,
  };

  constructor(context: ServiceContext) {
    super(context, 'SpreadsheetApp');
  }

  getActive(): Spreadsheet {
    return this.context.spreadsheet;
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.context.spreadsheet;
  }

  getActiveSheet(): Sheet {
    return this.context.spreadsheet.getActiveSheet();
  }

  getActiveRange(): Range {
    return this.context.spreadsheet.getActiveRange();
  }

  getCurrentCell(): Range {
    return this.context.spreadsheet.getActiveCell();
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.context);
  }

  /** Writes reach the engine at once; there is nothing left to flush. */
  flush(): void {}

  getUi(): Ui {
    const { ui } = this.context.options;
    if (ui === null) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    return new Ui(this.context, ui);
  }
}
