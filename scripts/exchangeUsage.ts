/** What can be typed to exchange pages with a translator. */
export const exchangeUsage = `npm run translations export ar/services         writes what waits for a translator: XLIFF and Word
npm run translations export ar/all              the same for every page of a language
npm run translations export ar/services -- --all  the whole page, not only what is stale or missing
npm run translations export ar/services -- --to folder  into another folder than exchange-out/
npm run translations export ar/services -- --word  only the Word file (or: --xliff)
npm run translations import file.docx           brings a file or a folder of files back
npm run translations import file.docx -- --as-is  old words that came back unchanged are right
npm run translations import file.xlf -- --by machine  says that a machine wrote the words (or: human)`;
