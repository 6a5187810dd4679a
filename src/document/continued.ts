/** 'A.4 Protect People in Transit (continued)', '(cont.)', '(cont’d)' */
const CONTINUED = /[(（]\s*cont(?:inued|['’]?d|\.)?\s*[)）]\s*:?$/iu;

/** Whether a heading says that it is printed again, because a page or slide ended. */
export const isContinued = (text: string): boolean => CONTINUED.test(text);

/** The heading as it stood the first time. */
export const withoutContinued = (text: string): string => text.replace(CONTINUED, '').trimEnd();
