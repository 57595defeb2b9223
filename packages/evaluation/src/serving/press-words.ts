// Of what the made press of the bench writes: the quarrel over the Oyra, as in corpus/demo, whose dossier it is read with.

export type PressLanguage = 'en' | 'id' | 'ru'

/** What is said for and against on one question of the dossier. */
export interface Argument {
  readonly issue: string
  readonly clauses: Readonly<Record<PressLanguage, readonly string[]>>
}

export const argumentsMade: readonly Argument[] = [
  {
    issue: 'fill',
    clauses: {
      en: [
        'the filling of the reservoir must stop until there is an agreement',
        'the gates must stay open this summer',
        'the filling of the reservoir will not stop for anybody',
        'Orvenia will close the gates as planned',
      ],
      id: [
        'pengisian waduk harus dihentikan sampai ada kesepakatan',
        'pintu air tetap terbuka sepanjang musim kemarau',
        'pengisian waduk tidak akan dihentikan',
        'Orvenia akan menutup pintu air sesuai jadwal',
      ],
      ru: [
        'заполнение водохранилища должно быть остановлено',
        'затворы должны оставаться открытыми всё лето',
        'заполнение водохранилища не остановится',
        'Орвения закроет затворы по графику',
      ],
    },
  },
  {
    issue: 'mediation',
    clauses: {
      en: [
        'Maruvia should mediate between the two states',
        'we accept the envoy and the talks in Brennik',
        'there is no place for a third party at this table',
        'we reject the mediator and the talks in Brennik',
      ],
      id: [
        'Maruvia sebaiknya menengahi kedua negara',
        'kami menerima utusan itu dan perundingan di Brennik',
        'tidak ada tempat bagi pihak ketiga di meja ini',
        'kami menolak mediasi Maruvia',
      ],
      ru: [
        'Марувия должна стать посредником между двумя странами',
        'мы принимаем посредничество и встречу в Бреннике',
        'третьей стороны за этим столом не будет',
        'мы отвергаем посредничество Марувии',
      ],
    },
  },
  {
    issue: 'gauges',
    clauses: {
      en: [
        'the gauges must be read by both states',
        'joint readings are the least that we expect',
        'the gauges are read by Orvenia alone',
        'we refuse joint readings',
      ],
      id: [
        'alat ukur harus dibaca oleh kedua negara',
        'kami mendukung pembacaan alat ukur bersama',
        'alat ukur hanya dibaca oleh petugas Orvenia',
        'kami menolak pembacaan alat ukur bersama',
      ],
      ru: [
        'показания должны снимать обе страны',
        'мы поддерживаем совместные замеры',
        'показания снимает только Орвения',
        'мы против совместных замеров',
      ],
    },
  },
  {
    issue: 'share',
    clauses: {
      en: [
        'forty cubic metres a second must always reach Sudrana',
        'we agree to forty cubic metres in every season',
        'nobody can promise forty cubic metres in a dry year',
        'we reject any fixed number of cubic metres',
      ],
      id: [
        'empat puluh meter kubik per detik harus selalu sampai ke Sudrana',
        'kami setuju dengan empat puluh meter kubik setiap musim',
        'tidak ada yang bisa menjanjikan empat puluh meter kubik',
        'kami menolak angka meter kubik yang tetap',
      ],
      ru: [
        'сорок кубометров в секунду должны доходить до Судраны всегда',
        'мы согласны на сорок кубометров в любой сезон',
        'никто не может обещать сорок кубометров в засуху',
        'мы против любых твёрдых кубометров',
      ],
    },
  },
  {
    issue: 'engineers',
    clauses: {
      en: [
        'the four engineers must be freed without conditions',
        'we demand that the engineers come home',
        'the engineers will not be freed without an exchange',
        'nobody speaks of the abduction as long as the gates are shut',
      ],
      id: [
        'keempat insinyur harus dibebaskan tanpa syarat',
        'kami menuntut pembebasan para insinyur itu',
        'insinyur itu tidak akan dibebaskan tanpa pertukaran',
        'tidak ada tebusan untuk para insinyur',
      ],
      ru: [
        'инженеров нужно освободить без всяких условий',
        'мы требуем, чтобы инженеров вернули домой',
        'инженеров не отпустят без обмена',
        'похищение инженеров остаётся преступлением',
      ],
    },
  },
]

/** Whoever speaks, as articles in each language introduce them. `side`: whether they are for the first two clauses of a question or for the other two. */
export interface Voice {
  readonly side: 0 | 1
  readonly from?: string
  readonly until?: string
  readonly called: Readonly<Record<PressLanguage, string>>
}

export const voices: readonly Voice[] = [
  {
    side: 1,
    called: {
      en: 'President Maron Tevik',
      id: 'Presiden Maron Tevik',
      ru: 'президент Марон Тевик',
    },
  },
  {
    side: 1,
    until: '2025-11-03',
    called: {
      en: 'Foreign Minister Ilsa Korvane',
      id: 'Menlu Ilsa Korvane',
      ru: 'министр иностранных дел Ильса Корване',
    },
  },
  {
    side: 1,
    from: '2025-11-03',
    called: {
      en: 'Foreign Minister Damir Oshel',
      id: 'Menlu Damir Oshel',
      ru: 'министр иностранных дел Дамир Ошель',
    },
  },
  {
    side: 1,
    called: {
      en: 'spokeswoman Lena Marsok',
      id: 'juru bicara Lena Marsok',
      ru: 'официальный представитель Лена Марсок',
    },
  },
  {
    side: 0,
    called: {
      en: 'Tomil Garesh, a member of parliament',
      id: 'anggota parlemen Tomil Garesh',
      ru: 'депутат Томил Гареш',
    },
  },
  {
    side: 0,
    called: {
      en: 'Prime Minister Mirel Ardaun',
      id: 'Perdana Menteri Mirel Ardaun',
      ru: 'премьер-министр Мирель Ардаун',
    },
  },
  {
    side: 0,
    called: {
      en: 'Water Minister Bakri Tolven',
      id: 'Menteri Air Bakri Tolven',
      ru: 'министр вод Бакри Толвен',
    },
  },
  {
    side: 0,
    called: {
      en: 'envoy Odran Veshti',
      id: 'utusan Odran Veshti',
      ru: 'спецпосланник Одран Вешти',
    },
  },
  {
    side: 0,
    called: {
      en: 'Secretary-General Amina Roskell',
      id: 'Sekretaris Jenderal Amina Roskell',
      ru: 'генеральный секретарь Амина Роскель',
    },
  },
  {
    side: 1,
    called: { en: 'commander Kado Ruun', id: 'komandan Kado Ruun', ru: 'командир Кадо Руун' },
  },
]

/** Others are called by what they are and a made name. */
export const trades: Readonly<Record<PressLanguage, readonly string[]>> = {
  en: ['farmer', 'engineer', 'professor', 'mayor', 'lawyer', 'harbour master', 'analyst'],
  id: ['petani', 'insinyur', 'profesor', 'wali kota', 'pengacara', 'nelayan', 'pengamat'],
  ru: ['фермер', 'инженер', 'профессор', 'мэр', 'адвокат', 'рыбак', 'аналитик'],
}

/** Parts of made names, in Latin and Cyrillic letters. */
export const nameParts: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['tal', 'тал'],
  ['ber', 'бер'],
  ['sun', 'сун'],
  ['kor', 'кор'],
  ['dra', 'дра'],
  ['lum', 'лум'],
  ['pon', 'пон'],
  ['rus', 'рус'],
  ['gav', 'гав'],
  ['zel', 'зел'],
  ['mor', 'мор'],
  ['fen', 'фен'],
  ['nil', 'нил'],
  ['var', 'вар'],
  ['dim', 'дим'],
  ['sto', 'сто'],
]

/** What a sentence of no question is made of: who or what, does what, where or when. `#` stands for a number, `@` for a made place. */
export const remarks: Readonly<
  Record<PressLanguage, readonly [readonly string[], readonly string[], readonly string[]]>
> = {
  en: [
    ['the harvest', 'the ferry', 'the old bridge', 'the ministry', 'our village', 'the market'],
    [
      'lost # hectares of rice',
      'waits for # families from @',
      'needs # million more',
      'has been closed for # days',
      'will take # years to recover',
      'sent # letters to the council',
    ],
    ['near @', 'since the flood', 'before the winter', 'along the road to @', 'in the delta'],
  ],
  id: [
    ['panen kami', 'kapal feri', 'jembatan lama', 'kementerian itu', 'desa kami', 'pasar induk'],
    [
      'kehilangan # hektare sawah',
      'menunggu # keluarga dari @',
      'membutuhkan # juta lagi',
      'sudah ditutup selama # hari',
      'perlu # tahun untuk pulih',
      'mengirim # surat kepada dewan',
    ],
    ['di dekat @', 'sejak banjir itu', 'sebelum musim hujan', 'di jalan menuju @', 'di muara'],
  ],
  ru: [
    ['урожай', 'паром', 'старый мост', 'ведомство', 'наш посёлок', 'рынок'],
    [
      'потерял # гектаров риса',
      'ждёт # семей из города @',
      'требует ещё # миллионов',
      'закрыт уже # дней',
      'будет восстановлен через # лет',
      'получил # писем от совета',
    ],
    ['у города @', 'после паводка', 'до зимы', 'по дороге в город @', 'в дельте'],
  ],
}

/** Ways to report words (`@w`) of somebody (`@s`); those with quotation marks are direct. */
export const reports: Readonly<Record<PressLanguage, readonly string[]>> = {
  en: [
    '“@W,” said @s.',
    '“@W,” @s told reporters on Monday.',
    '@S said that @w.',
    'According to @s, @w.',
    '@S warned on Tuesday that @w.',
  ],
  id: [
    '“@W,” kata @s.',
    '“@W,” ujar @s kepada wartawan, Senin.',
    '@S mengatakan bahwa @w.',
    'Menurut @s, @w.',
    '@S menegaskan bahwa @w.',
  ],
  ru: [
    '«@W», — заявил @s.',
    '«@W», — сказал журналистам @s.',
    '@S сообщил, что @w.',
    'Как заявил @s, @w.',
    '@S подчеркнул, что @w.',
  ],
}

/** Joins a reason to what is said. */
export const because: Readonly<Record<PressLanguage, string>> = {
  en: 'because',
  id: 'karena',
  ru: 'потому что',
}

/** Outlets of the dossier and others, by the languages in which they write. */
export const pressOutlets: Readonly<
  Record<PressLanguage, readonly (readonly [name: string, domain: string])[]>
> = {
  en: [
    ['Sudrana Press Wire', 'spw.example'],
    ['The Ilmeth Courier', 'ilmethcourier.example'],
    ['The Brennik Post', 'brennikpost.example'],
    ['Delta Monitor', 'deltamonitor.example'],
  ],
  id: [
    ['Warta Hilir', 'wartahilir.example'],
    ['Radio Lembah', 'radiolembah.example'],
    ['Catatan Muara', 'catatan-muara.example'],
    ['Harian Delta', 'hariandelta.example'],
  ],
  ru: [
    ['Орвинформ', 'orvinform.example'],
    ['Талмирский листок', 'listok.example'],
    ['Вести Бренника', 'brennik-vesti.example'],
    ['Дельта сегодня', 'delta-segodnya.example'],
  ],
}
