import type { Language } from '../../words/wanted-language.ts'

/** A short invented article in each language of the interface, with words quoted, reported, denied and passed on. */
export const sampleTexts: Readonly<Record<Language, string>> = {
  en: `Ferry towns ask for the night boat back

PORT AMRIS, 12 May 2026 - The council of the ferry towns will not sign the winter timetable unless the night boat returns, its chairwoman Nela Brandt said on Tuesday.

"We were promised a boat at eleven. A promise is not a leaflet," Brandt told reporters at the pier. She added that the towns would pay half of the fuel.

The harbour office denied that the boat had been cancelled for want of money. "There is money. There is no crew," its director Tomas Ruiz said.

A deputy minister told the Coast Gazette that the timetable would be settled before the end of the month. He declined to say by whom.
`,
  id: `Warga pulau minta kapal malam kembali

PELABUHAN AMRIS - Dewan kota-kota penyeberangan tidak akan menandatangani jadwal musim dingin bila kapal malam tidak kembali, kata ketuanya, Nela Brandt, Selasa (12/5/2026).

"Kami dijanjikan kapal pukul sebelas. Janji bukan selebaran," ujar Brandt kepada wartawan di dermaga. Ia menambahkan bahwa kota-kota itu akan membayar separuh bahan bakar.

Kantor pelabuhan membantah bahwa kapal itu dihentikan karena kekurangan uang. "Uangnya ada. Awaknya yang tidak ada," kata direkturnya, Tomas Ruiz.

Seorang wakil menteri mengatakan kepada Coast Gazette bahwa jadwal akan diputuskan sebelum akhir bulan. Dia menolak menyebut oleh siapa.
`,
}
