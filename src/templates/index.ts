import { ctap2003 } from './ctap-2003.js';
import { ctap2008 } from './ctap-2008.js';
import type { Template } from './template.js';

/** The forms that ctap knows, the most common first. One more form is one more file and one more entry. */
export const TEMPLATES: Template[] = [ctap2008, ctap2003];
