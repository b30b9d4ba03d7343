// Texts of drawing: nobody waits for them who only looks or checks.

import { learn } from '../text/text.js';
import enDraw from '../text/draw-en.js';
import enGenerators from '../text/generators-en.js';
import enSets from '../text/sets-en.js';
import zhDraw from '../text/draw-zh.js';
import zhGenerators from '../text/generators-zh.js';
import zhSets from '../text/sets-zh.js';

learn({ zh: { ...zhDraw, ...zhSets, ...zhGenerators }, en: { ...enDraw, ...enSets, ...enGenerators } });
