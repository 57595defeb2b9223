import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPeople } from '../../../src/find/people.ts'
import { createSpeakers } from '../../../src/find/speakers.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { readLines, resolveMarked, showSpeakers } from './show-speakers.ts'

describe('names', () => {
  test('the fullest name and the title, from whichever part', () => {
    const text =
      'Hal itu dikatakan ⟨Menteri Luar Negeri Norwegia, Ingrid Solberg⟩.\n"Kami siap," kata ⟨Solberg⟩.\n"Segera," ujar ⟨Ingrid⟩.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Menteri Luar Negeri Norwegia, Ingrid Solberg → Ingrid Solberg | Menteri Luar Negeri Norwegia',
      'Solberg → Ingrid Solberg | Menteri Luar Negeri Norwegia',
      'Ingrid → Ingrid Solberg | Menteri Luar Negeri Norwegia',
    ])
  })

  test.each([
    ['European Commission President Ursula von der Leyen', 'Ursula von der Leyen'],
    ['Minister Ludwig van der Berg', 'Ludwig van der Berg'],
    ['Luiz Inacio Lula da Silva', 'Luiz Inacio Lula da Silva'],
    ['Foreign Minister Theresa May', 'Theresa May'],
  ])('%s has small words or a month in the name', (words, name) => {
    expect(showSpeakers(`⟨${words}⟩ said no.`, english)[0]).toMatch(`${words} → ${name}`)
  })

  test.each([
    'International Committee of the Red Cross',
    'Office of the United Nations High Commissioner for Human Rights',
    'Armed Forces of Ukraine',
  ])('the %s is not a name in it', (words) => {
    expect(showSpeakers(`⟨The ${words}⟩ said no.`, english)).toEqual([`The ${words} → ${words}`])
  })

  test('a word by which the press names somebody is not a namesake who is introduced later', () => {
    const text = '⟨Trump⟩ said no. His daughter Ana Trump nodded.\n⟨Trump⟩ said yes.'
    expect(showSpeakers(text, english)).toEqual(['Trump → Trump', 'Trump → Trump'])
    const namesake = 'Ana Trump, a baker, nodded.\n⟨Trump⟩ said yes.'
    expect(showSpeakers(namesake, english)[0]).toMatch('Trump → Ana Trump')
  })

  test('a family name that two share is open where both were named shortly before', () => {
    const text = 'President Jon Kim arrived. Minister Lee Kim arrived later.\n⟨Kim⟩ said yes.'
    expect(showSpeakers(text, english)).toEqual(['Kim → ?'])
  })

  test('it is whose was named last when the other is far off, and says so in its score', () => {
    const far = 'It rained on the hills and on the harbour for days. '.repeat(8)
    const text = `President Jon Kim arrived. ${far}Minister Lee Kim arrived later.\n⟨Kim⟩ said no.`
    expect(
      resolveMarked(text, english).map(({ found: f }) =>
        f.state === 'resolved' ? [f.mention.name, f.rule] : [],
      ),
    ).toEqual([['Lee Kim', 'name.shared']])
  })

  test('it is whose it was before a namesake is mentioned in passing', () => {
    const text = 'President Jon Kim arrived. Kim was late. Ann Kim hosts the show.\n⟨Kim⟩ said no.'
    expect(showSpeakers(text, english)).toEqual(['Kim → Jon Kim | President'])
  })

  test('a body first named as an owner has no ending', () => {
    const text = "The HBA's chief, Ana Lund, was not there.\n⟨The HBA⟩ said no."
    expect(showSpeakers(text, english)).toEqual(['The HBA → HBA'])
  })

  test('an office of several fields', () => {
    const text = '⟨Coordinating Minister for Politics and Security Ana Lund⟩ said so.'
    expect(showSpeakers(text, english)).toEqual([
      'Coordinating Minister for Politics and Security Ana Lund → Ana Lund | Coordinating Minister for Politics and Security',
    ])
  })

  test('small words are names where the text writes them so', () => {
    const text =
      '"Jalan ditutup," kata ⟨Hari Wibowo⟩, ketua warga.\n"Kami sabar," kata ⟨Hari⟩ pada hari itu.\n⟨Anggota DPR Oleh Soleh⟩ mendesak.\n"Ya," ujar ⟨Dan Caine⟩ dan kawan-kawan.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Hari Wibowo → Hari Wibowo | ketua warga',
      'Hari → Hari Wibowo | ketua warga',
      'Anggota DPR Oleh Soleh → Oleh Soleh | Anggota DPR',
      'Dan Caine → Dan Caine',
    ])
  })

  test('a title held towards somebody is not that person', () => {
    const text =
      '⟨Jubir Arga⟩ Bantah Isu\n⟨Juru Bicara Arga Wirawan, Sinta Dewi⟩, membantah.\nPresiden Arga Wirawan diam.'
    expect(showSpeakers(text, indonesian, ['title'])).toEqual([
      'Jubir Arga → Sinta Dewi | Juru Bicara Arga Wirawan',
      'Juru Bicara Arga Wirawan, Sinta Dewi → Sinta Dewi | Juru Bicara Arga Wirawan',
    ])
  })

  test('a state that no table has, by the bodies that the text gives it', () => {
    const text =
      '⟨Kementerian Luar Negeri Lantara⟩ diam.\n⟨Menteri Luar Negeri Lantara Ratna Sari⟩ mengatakan ya.\n"Ya," kata ⟨seorang pejabat pertahanan Lantara⟩.'
    expect(showSpeakers(text, indonesian).slice(1)).toEqual([
      'Menteri Luar Negeri Lantara Ratna Sari → Ratna Sari | Menteri Luar Negeri Lantara',
      'seorang pejabat pertahanan Lantara → pejabat pertahanan Lantara',
    ])
  })

  test('a place that no table has, by the people the text says live there', () => {
    const text =
      '⟨Camat Talang Baru Tiara Puspa⟩ diam. Warga Talang Baru menunggu.\n⟨Lurah Sutrisno Adi Nugroho⟩ diam. Seorang warga Sutrisno menunggu.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Camat Talang Baru Tiara Puspa → Tiara Puspa | Camat Talang Baru',
      'Lurah Sutrisno Adi Nugroho → Sutrisno Adi Nugroho | Lurah',
    ])
  })

  test.each([
    ['land', 'Pasukan Vostra mundur.'],
    ['a way', 'Kapal itu berlayar ke Vostra.'],
    ['a side beside a known one', 'Perang antara Vostra dan Norwegia berlanjut.'],
    ['home', 'Tiga pelaut asal Vostra hilang.'],
    ['another office', 'Presiden Vostra Karel Dovan diam. Vostra menunggu.'],
  ])('a state that no table has is told by %s, and stands for itself alone', (_, evidence) => {
    const text = `⟨Menteri Energi Vostra Lidia Orlan⟩ bicara.\n${evidence}\n⟨Vostra⟩ membantah.`
    expect(showSpeakers(text, indonesian)).toEqual([
      'Menteri Energi Vostra Lidia Orlan → Lidia Orlan | Menteri Energi Vostra',
      'Vostra → Vostra',
    ])
  })

  test('what stands behind several people, or behind sources, is whose they are', () => {
    const text =
      '⟨Dua sumber Kabar Elok⟩ mengatakan ya.\n⟨Sumber Reuters⟩ mengatakan tidak.\n⟨Tiga pejabat Vostra⟩ diam.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Dua sumber Kabar Elok → Dua sumber Kabar Elok',
      'Sumber Reuters → Sumber Reuters',
      'Tiga pejabat Vostra → Tiga pejabat Vostra',
    ])
  })

  test('who speaks under a first name, or is written to, is no place', () => {
    const text =
      '⟨Wakil Presiden Gilang Rakasiwi Dwipa⟩ bicara. Surat dikirim ke Gilang. Antara Gilang dan Arga tidak ada beda.\n⟨Gilang⟩ membantah.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Wakil Presiden Gilang Rakasiwi Dwipa → Gilang Rakasiwi Dwipa | Wakil Presiden',
      'Gilang → Gilang Rakasiwi Dwipa | Wakil Presiden',
    ])
  })

  test('an outlet pointed back at is the one named before, and nobody when none was', () => {
    const text =
      '⟨Kantor berita Fars⟩ mengatakan ya.\n⟨Harian Kabar Selat⟩ mengatakan tidak.\n⟨Surat kabar itu⟩ menyebut tiga nama.\n⟨Kantor berita tersebut⟩ diam.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Kantor berita Fars → Kantor berita Fars',
      'Harian Kabar Selat → Kabar Selat',
      'Surat kabar itu → Kabar Selat',
      'Kantor berita tersebut → Kantor berita Fars',
    ])
    const alone =
      '⟨Menteri Sari Utami⟩ mengatakan ya.\n⟨Surat kabar itu⟩ menyebut tiga nama.\n⟨Media itu⟩ menyebut dua.'
    expect(showSpeakers(alone, indonesian).slice(1)).toEqual([
      'Surat kabar itu → ?',
      'Media itu → ?',
    ])
  })

  test('a name begins behind the place of its office, or at the word that the text calls its bearer by', () => {
    const text =
      '⟨Kepala Stasiun Tunggul Wulung Cilacap Teguh Prawoto⟩ diam.\n⟨Ketua Koperasi Usaha Tani Makmur Abadi Zulkarnain Rasyid⟩ bicara.\n"Ya," kata ⟨Zulkarnain⟩.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Kepala Stasiun Tunggul Wulung Cilacap Teguh Prawoto → Teguh Prawoto | Kepala Stasiun Tunggul Wulung Cilacap',
      'Ketua Koperasi Usaha Tani Makmur Abadi Zulkarnain Rasyid → Zulkarnain Rasyid | Ketua Koperasi Usaha Tani Makmur Abadi',
      'Zulkarnain → Zulkarnain Rasyid | Ketua Koperasi Usaha Tani Makmur Abadi',
    ])
  })

  test('a state that the text has alone, before a name of which it has the last word alone', () => {
    const text =
      '⟨Presiden Karvana Ardan Voskel⟩ bicara.\n"Ya," kata ⟨Voskel⟩. Semua warga Karvana menunggu.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Presiden Karvana Ardan Voskel → Ardan Voskel | Presiden Karvana',
      'Voskel → Ardan Voskel | Presiden Karvana',
    ])
  })

  test('a degree behind a name is no name, and a place behind a preposition has no title', () => {
    const text =
      '⟨Wakil Menteri Kesehatan dr. Paola Renzi, Sp.A.⟩ bicara.\nDi Belmora, ⟨juru bicara pemerintah Karvana⟩ diam.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Wakil Menteri Kesehatan dr. Paola Renzi, Sp.A. → Paola Renzi | Wakil Menteri Kesehatan',
      'juru bicara pemerintah Karvana → juru bicara pemerintah Karvana',
    ])
  })

  test('a name begins at the word that its bearer is called by when the one before stands elsewhere too', () => {
    const text =
      '⟨Kapten Samudra Bruno Moreira⟩ bicara.\n"Ya," kata ⟨Bruno⟩. Pemain Samudra menang.\n⟨Kapolri Listyo Sigit Prasetya⟩ diam.\n"Ya," kata ⟨Sigit⟩.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Kapten Samudra Bruno Moreira → Bruno Moreira | Kapten Samudra',
      'Bruno → Bruno Moreira | Kapten Samudra',
      'Kapolri Listyo Sigit Prasetya → Listyo Sigit Prasetya | Kapolri',
      'Sigit → Listyo Sigit Prasetya | Kapolri',
    ])
  })

  test('words of a headline before a title are no part of it', () => {
    const text = '⟨Ganjil Genap Diperluas Gubernur Ahmad Lutfi⟩ minta warga sabar.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Ganjil Genap Diperluas Gubernur Ahmad Lutfi → Ahmad Lutfi | Gubernur',
    ])
  })

  test('a lawyer named behind the client is not the client, and people are not who leads them', () => {
    const text =
      '⟨Buruh⟩ Desak Upah Naik\nTerdakwa Gatot Sumarno diam. ⟨Kuasa hukum Gatot, Rina Dewi⟩, bicara.\n"Itu uang saya," kata ⟨Gatot⟩.\nKetua Serikat Buruh Slamet Riyanto menunggu.'
    expect(showSpeakers(text, indonesian, ['title'])).toEqual([
      'Buruh → Buruh',
      'Kuasa hukum Gatot, Rina Dewi → Rina Dewi | Kuasa hukum Gatot',
      'Gatot → Gatot Sumarno | Terdakwa',
    ])
  })

  test('one word for somebody is not whoever speaks for them', () => {
    const text =
      '⟨Terdakwa⟩: Saya Difitnah\n⟨Penasihat hukum terdakwa, Ilham Patah⟩, bicara.\nJaksa diam.'
    expect(showSpeakers(text, indonesian, ['title'])[0]).toBe('Terdakwa → Terdakwa')
  })

  test('ranks, offices joined by a slash, first names that are titles too, and ages', () => {
    const text =
      '⟨Kepala Operasi Damai Brigjen Pol. Faizal Ramdan⟩ diam.\n⟨Menteri Investasi dan Hilirisasi/Kepala BKPM Rosan Maulana⟩ diam.\n⟨Menteri Kehutanan Raja Amar Wirasena⟩ diam.\nWarga Merane, Mega Yulianti, 38 tahun, mengeluh.\n"Ya," kata ⟨Mega⟩.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Kepala Operasi Damai Brigjen Pol. Faizal Ramdan → Faizal Ramdan | Kepala Operasi Damai',
      'Menteri Investasi dan Hilirisasi/Kepala BKPM Rosan Maulana → Rosan Maulana | Menteri Investasi dan Hilirisasi/Kepala BKPM',
      'Menteri Kehutanan Raja Amar Wirasena → Raja Amar Wirasena | Menteri Kehutanan',
      'Mega → Mega Yulianti',
    ])
  })

  test('a name with an apposition that points back is a name', () => {
    const text =
      '⟨Kan Rittip, manajer kelompok itu⟩, bicara.\n"Ya," kata ⟨Ana Yaowa, seorang anggota kelompok itu⟩.'
    expect(showSpeakers(text, indonesian)[1]).toBe(
      'Ana Yaowa, seorang anggota kelompok itu → Ana Yaowa | anggota kelompok itu',
    )
  })

  test('the candidate for an office is not who holds it', () => {
    const text =
      'Menteri ⟨Sinta Dewi⟩ bicara.\n⟨Presiden Arga Wirawan⟩ bicara.\n"Ya," kata ⟨bacapres partai itu⟩.'
    expect(showSpeakers(text, indonesian).at(-1)).toBe('bacapres partai itu → Sinta Dewi | Menteri')
  })

  test('a pronoun means whom a sentence is about rather than who speaks in what is told of', () => {
    const text =
      'Gubernur Umar Hasan mengulang pesan ⟨Sinta Dewi⟩ agar tenang.\n"Itu benar," ujar⟨nya⟩.'
    expect(showSpeakers(text, indonesian).at(-1)).toBe('nya → Umar Hasan | Gubernur')
  })

  test('an age stands beside the name, and fields parted by commas within one title', () => {
    const text =
      '⟨Rosnida (57), warga Nagari Bukik⟩ mengatakan ya.\n⟨Kepala Pusat Data, Informasi, dan Komunikasi Kebencanaan Abdul Muhar⟩ mengatakan ya.\n⟨Mitranya dari Vietnam, Nguyen Thanh⟩, mengatakan ya.'
    expect(showSpeakers(text, indonesian).map((line) => line.replace(/^.* → /u, ''))).toEqual([
      'Rosnida | warga Nagari Bukik',
      'Abdul Muhar | Kepala Pusat Data, Informasi, dan Komunikasi Kebencanaan',
      'Nguyen Thanh',
    ])
  })

  test('a person behind the place that an envoy is sent to', () => {
    const text = '⟨Duta Besar RI untuk Lebanon Hajri Tohar⟩ mengatakan ya.\n"Ya," kata ⟨Hajri⟩.'
    expect(showSpeakers(text, indonesian)[1]).toBe(
      'Hajri → Hajri Tohar | Duta Besar RI untuk Lebanon',
    )
  })

  test('whom a sentence about a pronoun names further on is not its subject', () => {
    const text =
      'Presiden Arga Wirawan meresmikan bendungan. Ia didampingi Gubernur Sinta Dewi.\n⟨Dia⟩ berharap bendungan itu berguna.'
    expect(showSpeakers(text, indonesian)).toEqual(['Dia → Arga Wirawan | Presiden'])
  })

  test('officials of a government are not the one whose government it is', () => {
    const text =
      '⟨Presiden AS Donald Trump⟩ diam.\n⟨Pejabat senior pemerintahan Trump⟩ mengatakan ya.\n⟨pemerintah di Teheran⟩ mengatakan tidak. Iran diam.'
    expect(showSpeakers(text, indonesian).slice(1)).toEqual([
      'Pejabat senior pemerintahan Trump → Pejabat senior pemerintahan Trump',
      'pemerintah di Teheran → pemerintah di Teheran (Iran)',
    ])
  })

  test('who was something else before holds the office all the same', () => {
    const text =
      '⟨Presiden Kolombia⟩ Sebut Trump Bohong\n⟨Presiden Kolombia Gustavo Rojas⟩ diam.\n⟨Rojas, mantan gerilyawan⟩, diam.'
    expect(showSpeakers(text, indonesian, ['title'])[0]).toBe(
      'Presiden Kolombia → Gustavo Rojas | Presiden Kolombia',
    )
  })

  test('a body described by what it does is the last body that spoke', () => {
    const text =
      '⟨Ombudsman Republik Indonesia⟩ mengatakan ya.\n⟨Lembaga pengawas layanan itu⟩ mengatakan ya.'
    expect(showSpeakers(text, indonesian)[1]).toBe(
      'Lembaga pengawas layanan itu → Ombudsman Republik Indonesia',
    )
  })

  test('whom somebody brings a letter is no place', () => {
    const text =
      'Warga menyerahkan surat ke Arga pada Senin.\n⟨Presiden Arga Wirawan⟩ membaca surat itu.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Presiden Arga Wirawan → Arga Wirawan | Presiden',
    ])
  })

  test('behind a short form in brackets a name is a person', () => {
    const text =
      '⟨Direktur Eksekutif Perkumpulan untuk Pemilu dan Demokrasi (Perludem) Wahyu Santika⟩ bicara.\n"Ya," kata ⟨Wahyu⟩.'
    expect(showSpeakers(text, indonesian).slice(1)).toEqual([
      'Wahyu → Wahyu Santika | Direktur Eksekutif Perkumpulan untuk Pemilu dan Demokrasi (Perludem)',
    ])
  })

  test('a body whose name is a list has the initials of all of it', () => {
    const text =
      'Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) diam.\n⟨BMKG⟩ mengatakan laut tenang.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'BMKG → Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)',
    ])
  })

  test('in a headline a verb of saying ends a name', () => {
    const text =
      '⟨Ketum PAN Arga Wirawan⟩ Ingatkan Pesan Bung Dahl\n⟨Ketua Umum Partai Amanat Nasional (PAN) Arga Wirawan⟩ bicara.'
    expect(showSpeakers(text, indonesian, ['title'])[0]).toBe(
      'Ketum PAN Arga Wirawan → Arga Wirawan | Ketua Umum Partai Amanat Nasional (PAN)',
    )
  })

  test('somebody introduced who has not spoken is meant by the same words with itu', () => {
    const text =
      '⟨Presiden Arga Wirawan⟩ bicara.\nSeorang reporter mengangkat tangan.\n"Setuju?" tanya ⟨reporter itu⟩.'
    expect(showSpeakers(text, indonesian).slice(1)).toEqual(['reporter itu → reporter'])
  })

  test('several names parted by commas are several, and a crowd is of its place', () => {
    const text =
      '⟨Norlandia, Sarvia, serta Lantara⟩ menyatakan setuju.\n⟨Mayoritas warga Merane⟩ menilai itu baik.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Norlandia, Sarvia, serta Lantara → Norlandia, Sarvia, serta Lantara',
      'Mayoritas warga Merane → Mayoritas warga Merane',
    ])
  })

  test('a description that points back means whom the sentence before is about, not whose words it tells of', () => {
    const text =
      'Direktur Lembaga Pesisir Umar Hasan menanggapi ucapan ⟨Presiden Arga Wirawan⟩ yang mengatakan laut aman.\n⟨Aktivis lingkungan ini⟩ mengatakan laut kotor.'
    expect(showSpeakers(text, indonesian).slice(1)).toEqual([
      'Aktivis lingkungan ini → Umar Hasan | Direktur Lembaga Pesisir',
    ])
  })

  test('a headline names in short whom the text names in full', () => {
    const text = '⟨Wirawan⟩: Rapat Lancar\n⟨Presiden Arga Wirawan⟩ mengatakan rapat lancar.'
    expect(showSpeakers(text, indonesian, ['title'])).toEqual([
      'Wirawan → Arga Wirawan | Presiden',
      'Presiden Arga Wirawan → Arga Wirawan | Presiden',
    ])
  })
})

describe('pronouns', () => {
  test('he and she agree with what titles show', () => {
    const text =
      '⟨Mr Erik Dahl⟩ said yes.\n⟨Ms Ana Lund⟩ said no.\n"Never," ⟨she⟩ said.\n⟨He⟩ said maybe.'
    expect(showSpeakers(text, english).slice(2)).toEqual(['she → Ana Lund', 'He → Erik Dahl'])
  })

  test('he is the only person of the sentence before, whatever that does in it', () => {
    const text =
      'The reply belonged to Minister Erik Dahl. Asked about the port, ⟨he⟩ said no.\nThe port lies still.'
    expect(showSpeakers(text, english)).toEqual(['he → Erik Dahl | Minister'])
    const two = text.replace('Erik Dahl', 'Erik Dahl and Envoy Ove Lie')
    expect(showSpeakers(two, english)[0]).not.toContain('Dahl')
  })

  test('it is a body, they may be one, and he never is', () => {
    const text =
      '⟨Minister Erik Dahl⟩ said yes.\n⟨The Foreign Ministry⟩ said no.\n⟨It⟩ said more.\n⟨He⟩ said less.'
    expect(showSpeakers(text, english).slice(2)).toEqual([
      'It → Foreign Ministry',
      'He → Erik Dahl | Minister',
    ])
  })

  test('clitic and pronoun keep the speaker of the main clause', () => {
    const text =
      '⟨Presiden Arga Wirawan⟩ menyebut ⟨Dian⟩ merasa lega.\nMenurut⟨nya⟩, itu wajar.\n"Wajar," kata ⟨dia⟩.'
    expect(showSpeakers(text, indonesian).slice(2)).toEqual([
      'nya → Arga Wirawan | Presiden',
      'dia → Arga Wirawan | Presiden',
    ])
  })

  test('the subject of a sentence in between is nearer than the last speaker', () => {
    const text =
      '⟨Presiden Arga Wirawan⟩ mengatakan ya.\nMenteri Keuangan Bayu Laksana menolak usul itu.\n⟨Ia⟩ menyebut usul itu mahal.'
    expect(showSpeakers(text, indonesian).at(-1)).toBe('Ia → Bayu Laksana | Menteri Keuangan')
  })

  test('in a relative clause it is the subject of the sentence', () => {
    const text =
      '⟨President Ana Lund⟩ said yes.\nHer envoy, Mr Erik Dahl, posted a plan, which ⟨he⟩ said was ready.'
    expect(showSpeakers(text, english).at(-1)).toMatch(/^he → Erik Dahl/u)
  })

  test('nobody before it: nobody', () => {
    expect(showSpeakers('⟨He⟩ said yes.', english)).toEqual(['He → ?'])
    expect(showSpeakers('Itu benar, ujar⟨nya⟩.', indonesian)).toEqual(['nya → ?'])
  })
})

describe('descriptions', () => {
  test.each([
    [
      'of another state',
      'Norwegian Foreign Minister Tora Lindgaard spoke.',
      'The French foreign minister',
    ],
    [
      'of another state, for one known without',
      'Foreign Minister Ararat Mirzoyan spoke.',
      'The Georgian foreign minister',
    ],
    [
      'whom a role is held towards',
      'Hikmet Hajiyev, an aide to the president, spoke.',
      'The Turkish president',
    ],
    ['of another field', 'The Israeli prime minister spoke.', 'The Israeli defence minister'],
    [
      'of another field, named',
      'Russian Defence Minister Sergei Shoigu spoke.',
      'The Russian foreign minister',
    ],
    [
      'of a state that the text has not named before',
      'Prime Minister Samir Adlan spoke in Port Oren.',
      'The British prime minister',
    ],
    [
      'in an office that one no longer has',
      'In London, ousted prime minister Samir Adlan spoke.',
      'The British prime minister',
    ],
    [
      'of another body',
      "The European Union's foreign policy chief spoke.",
      'The chief of the OSCE',
    ],
  ])('somebody %s is another', (_, before, words) => {
    const [shown] = showSpeakers(`${before}\n⟨${words}⟩ said no.`, english)
    expect(shown).toMatch(`${words} → ${words.replace('The ', '')}`)
  })

  test('whoever spoke last is not pointed at by the office of another state, but by another of their own', () => {
    const before = 'Presiden Ukraina Volodymyr Zelensky bicara.\n"Ya," kata ⟨Zelensky⟩.\n'
    const shown = (words: string) =>
      showSpeakers(`${before}"Tidak," kata ⟨${words}⟩.`, indonesian)[1]
    expect(shown('Presiden Rusia itu')).toMatch('→ Presiden Rusia')
    expect(shown('mantan komedian itu')).toMatch('→ Volodymyr Zelensky')
  })

  test('words that point back mean nobody who is named below', () => {
    const text = '"Musuh kita korupsi," kata ⟨aktivis HAM itu⟩.\nIa teman aktivis HAM Danu.'
    expect(showSpeakers(text, indonesian)).toEqual(['aktivis HAM itu → aktivis HAM'])
  })

  test('somebody of the same state is the one, whether the title told it or the tables do', () => {
    const text =
      'Norwegian Foreign Minister Tora Lindgaard spoke.\n⟨President Emmanuel Macron⟩ said no.\n⟨The Norwegian foreign minister⟩ said no.\n⟨The French president⟩ said yes.'
    expect(showSpeakers(text, english).slice(1)).toEqual([
      'The Norwegian foreign minister → Tora Lindgaard | Norwegian Foreign Minister',
      'The French president → Emmanuel Macron | President',
    ])
  })

  test.each([
    ['Presiden AS itu', 'Arga Wirawan'],
    ['presiden itu', 'Arga Wirawan'],
    ['Mantan petinju itu', 'Arga Wirawan'],
    ['Menkeu', 'Bayu Laksana'],
    ['Menteri Keuangan tersebut', 'Bayu Laksana'],
  ])('%s', (words, name) => {
    const text = `⟨Menteri Keuangan Bayu Laksana⟩ mengatakan ya.\n⟨Presiden AS Arga Wirawan⟩ mengatakan tidak.\n⟨${words}⟩ menambahkan lagi.`
    expect(showSpeakers(text, indonesian).at(-1)).toContain(`→ ${name} |`)
  })

  test('a headline describes whom the text names', () => {
    const text =
      '⟨Mantan Menhan⟩ Desak Serangan\n⟨Mantan Menteri Pertahanan Norwegia Erik Dahl⟩ mendesak.'
    expect(showSpeakers(text, indonesian, ['title'])[0]).toMatch(/^Mantan Menhan → Erik Dahl/u)
  })

  test('a state, its people and its possessive are one in a title', () => {
    const text =
      "⟨Norwegian Foreign Minister Erik Dahl⟩ said yes.\n⟨Swedish President Ana Lund⟩ said no.\n⟨Norway's foreign minister⟩ said more."
    expect(showSpeakers(text, english).at(-1)).toMatch(/→ Erik Dahl/u)
  })

  test('the ministry is the last one named', () => {
    const text =
      "⟨Norway's Defense Ministry⟩ said yes.\n⟨Minister Erik Dahl⟩ said no.\n⟨The ministry⟩ added more."
    expect(showSpeakers(text, english).at(-1)).toBe("The ministry → Norway's Defense Ministry")
  })

  test('unnamed sources stay as printed but for the word that says whether they are known, and can be pointed at', () => {
    const text =
      '⟨A senior Norwegian official⟩ said yes.\n⟨The official⟩ added more.\n⟨Two diplomats familiar with the talks⟩ said no.'
    expect(showSpeakers(text, english)).toEqual([
      'A senior Norwegian official → senior Norwegian official',
      'The official → senior Norwegian official',
      'Two diplomats familiar with the talks → Two diplomats familiar with the talks',
    ])
  })

  test('bare nouns point at nobody', () => {
    const text =
      '⟨Joko Sanjaya, analis keamanan Lembaga Kajian⟩, menduga.\n⟨Para analis⟩ mengatakan lain.\nMenurut ⟨analis⟩, lain lagi.'
    expect(showSpeakers(text, indonesian).slice(1)).toEqual([
      'Para analis → Para analis',
      'analis → analis',
    ])
  })
})

describe('bodies, states, texts', () => {
  test('a seat carries its state, a building stays as printed', () => {
    const text = 'China menolak. ⟨Beijing⟩ menuding Rusia. ⟨Kremlin⟩ membantah.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Beijing → Beijing (China)',
      'Kremlin → Kremlin',
    ])
  })

  test("a text's words are those of its issuer", () => {
    const text =
      'Demikian ⟨pernyataan resmi Kementerian Pertahanan Norwegia⟩.\n⟨Presiden Arga Wirawan⟩ diam.\nBegitu bunyi ⟨pernyataan tersebut⟩.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'pernyataan resmi Kementerian Pertahanan Norwegia → Kementerian Pertahanan Norwegia',
      'Presiden Arga Wirawan → Arga Wirawan | Presiden',
      'pernyataan tersebut → Kementerian Pertahanan Norwegia',
    ])
  })

  test("a body's text is not that of whoever spoke long before", () => {
    const text =
      '⟨Presiden Arga Wirawan⟩ mengatakan ya.\n@Komando: Kami siap. "Semua siap," bunyi ⟨pernyataan itu⟩.'
    expect(showSpeakers(text, indonesian).at(-1)).toBe('pernyataan itu → ?')
  })

  test('after a speaker left open a pronoun is open too', () => {
    const text =
      '⟨Presiden Arga Wirawan⟩ mengatakan ya.\n"Siap," bunyi ⟨pernyataan itu⟩.\n"Segera," tutur⟨nya⟩.'
    expect(showSpeakers(text, indonesian).slice(1)).toEqual(['pernyataan itu → ?', 'nya → ?'])
  })

  test('a description points at somebody introduced since the last speaker', () => {
    const text =
      '⟨Presiden Arga Wirawan⟩ mengatakan ya.\nPerdana Menteri Swedia, Bayu Laksana, berterima kasih. ⟨Putra petani itu⟩ menyebut usul itu baik.'
    expect(showSpeakers(text, indonesian).at(-1)).toBe(
      'Putra petani itu → Bayu Laksana | Perdana Menteri Swedia',
    )
  })

  test('several at once, each in full', () => {
    const text =
      'Presiden Arga Wirawan bertemu Menteri Keuangan Bayu Laksana.\n⟨Arga dan Bayu⟩ sepakat.'
    expect(showSpeakers(text, indonesian)).toEqual([
      'Arga dan Bayu → Arga Wirawan dan Bayu Laksana',
    ])
  })

  test('a quotation without a source goes on after a statement, another text does not', () => {
    const reading = readLines('"Satu," kata Arga Wirawan.\n"Dua."\nTiga.\n"Empat."', indonesian)
    const speakers = createSpeakers(reading, findPeople(reading))
    const at = (words: string) => reading.document.text.indexOf(words)
    const source = { start: at('Arga'), end: at('Arga') + 'Arga Wirawan'.length }
    const states = [
      speakers.resolve(source, { sentence: 0, cueStart: at('kata'), direct: true }),
      speakers.resolve(null, { sentence: 1, cueStart: at('"Dua'), direct: true }),
      speakers.resolve(null, { sentence: 3, cueStart: at('"Empat'), direct: true }),
      speakers.resolve(null, { sentence: 2, cueStart: at('Tiga'), direct: false }),
    ].map((found) => (found.state === 'resolved' ? found.rule : found.state))
    expect(states).toEqual(['name.whole', 'quote.follows', 'absent', 'absent'])
  })
})

describe('whatever the text', () => {
  const words = [
    'Presiden',
    'Arga',
    'Wirawan',
    'kata',
    'dia',
    'nya',
    'the',
    'ministry',
    'of',
    ',',
    '.',
    '"',
    '(',
    ')',
    'AS',
    'China’s',
    'itu',
    'dan',
    'M',
    'UN',
    '\n',
    'pernyataan',
    '\ud800',
    'he',
    '-',
    'al-Amin',
    "Dahl's",
    'RI',
  ]

  test('no span of any text throws, and every mention lies in the text', () => {
    const texts = fc
      .array(fc.constantFrom(...words), { maxLength: 60 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(texts, fc.nat(400), fc.nat(40), (text, start, length) => {
        for (const pack of [indonesian, english]) {
          const reading = readLines(text, pack)
          const speakers = createSpeakers(reading, findPeople(reading))
          const from = Math.min(start, Math.max(0, text.length - 1))
          const source = { start: from, end: Math.min(text.length, from + 1 + length) }
          const found = speakers.resolve(source, { sentence: 0, cueStart: from, direct: false })
          if (found.state === 'absent') continue
          expect(found.mention.anchor.end).toBeLessThanOrEqual(text.length)
          expect(found.mention.score).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the same text gives the same roster', () => {
    const text = 'Presiden Arga Wirawan (AW) bertemu Menlu Bayu Laksana. Wirawan senang.'
    const names = () =>
      findPeople(readLines(text, indonesian)).mentions.map(({ actor }) => actor.name)
    expect(names()).toEqual(names())
  })
})

describe('some of several', () => {
  test.each([
    ['Warga menunggu. ⟨Salah seorang dari mereka⟩ diam.', indonesian],
    ['People waited. ⟨One of them⟩ said no.', english],
  ])('%s', (text, pack) => {
    expect(showSpeakers(text, pack).at(-1)).toMatch(/ → \?$/u)
  })
})
