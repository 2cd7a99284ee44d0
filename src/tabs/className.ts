/** The form in which classes compare belongs to the rules; readers of tabs find it here. */
export { classKey } from '../core/className.js';
