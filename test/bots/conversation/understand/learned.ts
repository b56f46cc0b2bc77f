import { loadClassify } from '../../../../src/bots/conversation/understand/load-understanding.ts';
import { thresholds } from '../../../../src/bots/conversation/understand/tiers.ts';
import { createUnderstandLine } from '../../../../src/bots/conversation/understand/understand-line.ts';
import { createUnderstand } from '../../../../src/bots/conversation/understand/understand-message.ts';

const classify = loadClassify();

/** Understanding as the product has it. */
export const understand = createUnderstand(classify, thresholds);
export const understandLine = createUnderstandLine(classify, thresholds);
