import { startCopyButtons } from './copy.ts';
import { rememberRead, startMap } from './map.ts';
import { startMarks } from './marks.ts';
import { startOffline } from './offline.ts';
import { startSearch } from './search.ts';
import { startThemeSwitch } from './theme-switch.ts';

startThemeSwitch();
startSearch();
startMarks();
startCopyButtons();
rememberRead();
startMap();
startOffline();
