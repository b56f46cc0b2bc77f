import { phrases } from './phrases.ts';

const others = phrases(
  'salesforce|sharepoint|power bi|powerbi|photoshop|adobe|whatsapp|netflix|facebook|instagram|linkedin|gmail|digid|spotify|youtube|jira|zoom|dropbox|onedrive|google drive|chatgpt|belastingdienst|tax office|printer|wifi|wi-fi|vpn|laptop|factuur|facturen|invoice|invoices|telefooncentrale|desk phones',
);
const ours = phrases(
  'learnlinq|learn linq|learned|hubper|rakoo|team progress|teamprogress|team voortgang|teamvoortgang',
);

/** A program, an office or a thing that this desk has nothing to do with is named, and nothing of its own. */
export const namesOthers = (text: string): boolean => others(text) && !ours(text);
