// Where the guard was before every page said what it needs; new code imports require-permission.
export { requireOperator } from './require-permission';
