import { expect } from '@open-wc/testing';
import type { Mrz } from '../../../src/inspection/reading/readers.js';
import { readMrz } from '../../../src/inspection/reading/readers.js';
import { checkDigit, isRight } from '../../../src/inspection/reading/mrz/check-digit.js';

const today = { year: 2026, month: 8, day: 15 };

/** What is expected of a specimen: the whole in one line, so that a table of them can be read. */
function summary(mrz: Mrz | undefined): string {
  if (!mrz) return 'no zone';
  const day = ({ year, month, day }: { year?: number; month?: number; day?: number } = {}): string =>
    [year, month, day].join('-');
  const { documentNumber, birth, expiry, optional } = mrz;
  return [
    `${mrz.format} ${mrz.kind} ${mrz.documentCode.value}`,
    `${mrz.issuer.value} ${documentNumber.value} ${mrz.nationality.value}`,
    `${mrz.surname.value}, ${mrz.givenNames.value}`,
    `${day(birth.value as object)} ${mrz.sex.value} ${expiry.value ? day(expiry.value) : 'no end'}`,
    optional.map((field) => field.value).join(' + '),
  ].join(' | ');
}

/** Zones that are right in every check digit, as printed. */
const right: readonly (readonly [string, readonly string[], string])[] = [
  [
    'the passport of 9303 part 4 (seventh edition)',
    ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    'TD3 passport P | UTO L898902C3 UTO | ERIKSSON, ANNA MARIA | 1974-8-12 F 2012-4-15 | ZE184226B',
  ],
  [
    'the passport of its sixth edition',
    ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C<3UTO6908061F9406236ZE184226B<<<<<14'],
    'TD3 passport P | UTO L898902C UTO | ERIKSSON, ANNA MARIA | 1969-8-6 F 2094-6-23 | ZE184226B',
  ],
  [
    'the small card of part 5',
    ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
    'TD1 card I | UTO D23145890 UTO | ERIKSSON, ANNA MARIA | 1974-8-12 F 2012-4-15 |  + ',
  ],
  [
    'the small card with a long number of part 11 (D.2)',
    ['I<UTOD23145890<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<JOHN<<<<<<<<<'],
    'TD1 card I | UTO D23145890734 UTO | STEVENSON, PETER JOHN | 1934-7-12 M 2095-7-12 |  + ',
  ],
  [
    'the large card of part 6',
    ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
    'TD2 card I | UTO D23145890 UTO | ERIKSSON, ANNA MARIA | 1974-8-12 F 2012-4-15 | ',
  ],
  [
    'the large card with a long number of part 11 (D.2)',
    ['I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<', 'D23145890<UTO3407127M95071227349<<<8'],
    'TD2 card I | UTO D23145890734 UTO | STEVENSON, PETER JOHN | 1934-7-12 M 2095-7-12 | ',
  ],
  [
    'the large card of the sixth edition',
    ['I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<', 'D231458907UTO3407127M9507122<<<<<<<2'],
    'TD2 card I | UTO D23145890 UTO | STEVENSON, PETER | 1934-7-12 M 2095-7-12 | ',
  ],
  [
    'the large visa of part 7',
    ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
    'MRV-A visa V | UTO L8988901C XXX | ERIKSSON, ANNA MARIA | 1940-9-7 F 2096-12-10 | 6ZE184226B',
  ],
  [
    'the small visa of part 7',
    ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
    'MRV-B visa V | UTO L8988901C XXX | ERIKSSON, ANNA MARIA | 1940-9-7 F 2096-12-10 | ',
  ],
  [
    'a sample of an American visa',
    ['VIUSATRAVELER<<HAPPYPERSON<<<<<<<<<<<<<<<<<<', '555123ABC6GBR6502056F0412236IFLND00AMS803085'],
    'MRV-A visa VI | USA 555123ABC GBR | TRAVELER, HAPPYPERSON | 1965-2-5 F 2104-12-23 | IFLND00AMS803085',
  ],
  [
    'a sample of an American work permit',
    ['IAUSA0000000033LIN1044750079<<', '5808175F1004027COD<<<<<<<<<<<7', 'SPECIMEN<<TEST<VOID<<<<<<<<<<<'],
    'TD1 card IA | USA 000000003 COD | SPECIMEN, TEST VOID | 1958-8-17 F 2010-4-2 | LIN1044750079 + ',
  ],
  [
    'a sample of a tribal card, with its lower-case letter',
    ['IDUSA2c4HXAM914<<<<<<<<<<<<<<<', '7812134M2104289USA<<<<<<<<II<2', 'OBRIEN<<<<<<<<<<<<<<<<<<<<<<<<'],
    'TD1 card ID | USA 2C4HXAM91 USA | OBRIEN,  | 1978-12-13 M 2021-4-28 |  + II',
  ],
  [
    'a German passport with a state of one letter and no digit for the missing personal number',
    ['P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<', 'C01X0006H1D<<6408125F1710319<<<<<<<<<<<<<<<0'],
    'TD3 passport P | D C01X0006H D | MUSTERMANN, ERIKA | 1964-8-12 F 2017-10-31 | ',
  ],
  [
    'a German card without a sex',
    ['IDD<<T220001293<<<<<<<<<<<<<<<', '6408125<2010315D<<<<<<<<<<<<<4', 'MUSTERMANN<<ERIKA<<<<<<<<<<<<<'],
    'TD1 card ID | D T22000129 D | MUSTERMANN, ERIKA | 1964-8-12 X 2020-10-31 |  + ',
  ],
  [
    'a German travel document of the large format',
    ['ITD<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<', 'C<00000004D<<6408125<1102015<<<<<<<6'],
    'TD2 card IT | D C<0000000 D | MUSTERMANN, ERIKA | 1964-8-12 X 2011-2-1 | ',
  ],
  [
    'a Dutch passport with a personal number',
    ['P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<', 'SPECI20142NLD6503101F2403096999999990<<<<<84'],
    'TD3 passport P | NLD SPECI2014 NLD | DE BRUIJN, WILLEKE LISELOTTE | 1965-3-10 F 2024-3-9 | 999999990',
  ],
  [
    'a Dutch card',
    ['I<NLDSPECI20142999999990<<<<<8', '6503101F2403096NLD<<<<<<<<<<<8', 'DE<BRUIJN<<WILLEKE<LISELOTTE<<'],
    'TD1 card I | NLD SPECI2014 NLD | DE BRUIJN, WILLEKE LISELOTTE | 1965-3-10 F 2024-3-9 | 999999990<<<<<8 + ',
  ],
  [
    'a Latvian card with a filler inside its optional data',
    ['I<LVAPA99929216121282<88882<<<', '8212122M1703054LVA<<<<<<<<<<<0', 'PARAUDZINS<<ANDRIS<<<<<<<<<<<<'],
    'TD1 card I | LVA PA9992921 LVA | PARAUDZINS, ANDRIS | 1982-12-12 M 2017-3-5 | 121282<88882 + ',
  ],
  [
    'a Swiss card with a short number',
    ['IDCHEA1234567<6<<<<<<<<<<<<<<<', '7510256M2009018CHE<<<<<<<<<<<8', 'SMITH<<JOHN<ALBERT<<<<<<<<<<<<'],
    'TD1 card ID | CHE A1234567 CHE | SMITH, JOHN ALBERT | 1975-10-25 M 2020-9-1 |  + ',
  ],
  [
    'a Belgian card, whose check digit counts the filler inside the long number',
    ['IDBEL000590448<3016<<<<<<<<<<<', '8501019F1702035BEL850101002007', 'LE<MEUNIER<<JENNIFER<ANNE<<<<<'],
    'TD1 card ID | BEL 000590448301 BEL | LE MEUNIER, JENNIFER ANNE | 1985-1-1 F 2017-2-3 |  + 85010100200',
  ],
  [
    'a Russian inner passport, which has no end',
    ['PNRUSZDRIL7K<<SERGEQ<ANATOL9EVI3<<<<<<<<<<<<', '3919353498RUS7207233M<<<<<<<4151218910003<50'],
    'TD3 passport PN | RUS 391935349 RUS | ZDRIL7K, SERGEQ ANATOL9EVI3 | 1972-7-23 M no end | 4151218910003',
  ],
  [
    'a French card of before 2021',
    ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6'],
    'FR-ID card ID | FRA 880692310285  | BERTHIER, CORINNE | 1965-12-6 F no end | ',
  ],
  [
    'a French card with an office and two given names',
    ['IDFRANEYRIER<<<<<<<<<<<<<<<<<<013029', '2101133537444MICHEL<<JEAN<<8505279M1'],
    'FR-ID card ID | FRA 210113353744  | NEYRIER, MICHEL JEAN | 1985-5-27 M no end | 013029',
  ],
];

describe('published specimens of machine-readable zones', () => {
  for (const [name, lines, expected] of right) {
    it(`reads ${name}, with nothing repaired`, () => {
      const mrz = readMrz(lines.join('\n'), today);
      expect(summary(mrz)).to.equal(expected);
      expect(mrz?.isValid).to.equal(true);
      const fields = [mrz!.documentNumber, mrz!.birth, mrz!.expiry, mrz!.issuer, mrz!.nationality];
      expect(fields.map((field) => [field.isValid, field.isRepaired])).to.deep.equal(
        fields.map(() => [true, false]),
      );
    });
  }

  it('finds the two wrong digits of a sample of an American residence card, and nothing else wrong', () => {
    const lines = [
      'C1USA0223456791EAC9730051220<<',
      '4910040M9411014CAN<<<<<<<<<<<0',
      'CRITTENDEN<<LEE<W<<<<<<<<<<<<<',
    ];
    const mrz = readMrz(lines.join('\n'), { year: 1994, month: 11, day: 2 });
    expect(mrz).to.deep.include({ isValid: false, isCompositeRight: false, format: 'TD1' });
    expect(mrz?.documentCode.value).to.equal('C1');
    expect(mrz?.documentNumber).to.deep.equal({ value: '022345679', isValid: false, isRepaired: false });
    expect(mrz?.birth).to.deep.equal({
      value: { year: 1949, month: 10, day: 4 },
      isValid: true,
      isRepaired: false,
    });
    expect(mrz?.expiry).to.deep.equal({
      value: { year: 1994, month: 11, day: 1 },
      isValid: true,
      isRepaired: false,
    });
  });

  it('finds the wrong digits of a made-up passport that is handed around', () => {
    const lines = [
      'P<UTODOE<<JANE<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<',
      '2424110103D<<6908083F1208024<<<<<<<<<<<<<<<8',
    ];
    const mrz = readMrz(lines.join('\n'), today);
    expect(mrz?.isValid).to.equal(false);
    expect(mrz?.expiry).to.deep.equal({ value: undefined, isValid: false, isRepaired: false });
    expect(mrz?.birth.isValid).to.equal(true);
  });
});

describe('the check digit', () => {
  // Worked examples of 9303 part 3 (4.9 and its appendix A).
  const examples: readonly (readonly [string, string])[] = [
    ['520727', '3'],
    ['AB2134<<<', '5'],
    ['HA672242<658022549601086<<<<<<<<<<<<<<0', '8'],
    ['D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<<', '2'],
    ['HA672242<658022549601086<<<<<<<', '8'],
    ['D23145890734', '9'],
    ['', '0'],
  ];
  for (const [text, digit] of examples) {
    it(`of “${text}” is ${digit}`, () => {
      expect(checkDigit(text)).to.equal(digit);
    });
  }

  it('is none for characters without a value', () => {
    for (const text of ['12?4', 'a?', '*', '1 2']) {
      for (const digit of '0123456789') expect(isRight(text, digit), text).to.equal(false);
    }
  });

  it('may be left out of an empty field, and only there', () => {
    expect(isRight('<<<', '<')).to.equal(true);
    expect(isRight('<<<', '0')).to.equal(true);
    expect(isRight('<<<', '1')).to.equal(false);
    expect(isRight('0<<', '<')).to.equal(false);
  });
});
