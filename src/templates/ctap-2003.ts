import { ctap2008 } from './ctap-2008.js';
import type { Template } from './template.js';

/** The matrix form of 2003: a table for each section, a row for each commitment, beside it the measures. */
export const ctap2003: Template = {
	...ctap2008,
	id: 'ctap-2003',
	name: 'APEC Counter-Terrorism Action Plan, matrix form of 2003',
	form: 'matrix',
};
