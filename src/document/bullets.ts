/**
 * Glyphs that people, symbol fonts and converters use as bullets and as nothing else: what stands between the brackets of
 * a regular expression. '*' and '※' are left out, they begin a note; dashes and letters are bullets only now and then.
 */
export const BULLET_GLYPHS = '•‣⁃◦▪▫●○■□◆◇❖▶►➢➤➔✓✔✦∙·・‧◾◽⚫〇';
