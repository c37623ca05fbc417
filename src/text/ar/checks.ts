import type { CheckWords } from '../words.js';

const tryAnother = 'التقط صورة جديدة أو اختر ملفاً آخر.';
const realDocument = 'صوّر الوثيقة الحقيقية.';

/** Arabic; what each phrase is for stands in `en/checks.ts`. */
export const checks: CheckWords = {
  files: {
    jpeg: 'هذه صورة JPEG لا يستطيع هذا المتصفح فتحها',
    png: 'هذه صورة PNG',
    webp: 'هذه صورة WebP',
    avif: 'هذه صورة AVIF',
    gif: 'هذه صورة GIF',
    heic: 'هذه صورة HEIC لا يستطيع هذا المتصفح فتحها',
    bmp: 'هذه صورة BMP',
    tiff: 'هذه صورة TIFF',
    ico: 'هذا ملف أيقونة',
    psd: 'هذا ملف Photoshop',
    svg: 'هذا رسم وليس صورة',
    pdf: 'هذا ملف PDF',
    html: 'هذه صفحة ويب',
    xml: 'هذا ملف بيانات',
    zip: 'هذا أرشيف ZIP',
    office: 'هذا ملف Word أو Office',
    video: 'هذا مقطع فيديو',
    audio: 'هذا ملف صوتي',
    text: 'هذا ملف نصي',
    empty: 'هذا الملف فارغ',
    unknown: 'لا نعرف هذا النوع من الملفات',
  },
  fileRemedies: { jpeg: tryAnother, heic: 'احفظها بصيغة JPEG، أو التقط الصورة هنا بالكاميرا.' },
  checks: {
    'unsupported-type': {
      said: 'لا يمكننا استخدام هذا النوع من الملفات',
      remedy: 'استخدم صورة (JPEG أو PNG).',
      address: { remedy: 'استخدم صورة (JPEG أو PNG) أو ملف PDF.' },
    },
    'empty-file': { said: 'هذا الملف فارغ', remedy: tryAnother },
    'file-too-small': { said: 'هذا الملف أصغر من أن يكون صورة', remedy: tryAnother },
    'file-too-big': { said: 'هذا الملف كبير جداً', remedy: 'التقط صورة هنا أو اختر ملفاً أصغر.' },
    corrupted: { said: 'هذا الملف تالف ولا يمكن فتحه', remedy: tryAnother },
    'dimensions-too-small': {
      said: 'هذه الصورة أصغر من أن تُقرأ',
      remedy: 'استخدم الصورة الأصلية لا نسخة صغيرة.',
      selfie: { said: 'هذه الصورة صغيرة جداً' },
    },
    'dimensions-too-big': {
      said: 'هذه الصورة أكبر من أن تُفتح',
      remedy: 'التقط صورة هنا أو اختر أصغر منها.',
    },
    'encrypted-pdf': { said: 'ملف PDF هذا محمي بكلمة مرور', remedy: 'احفظه بلا كلمة مرور، أو صوّر الصفحة.' },
    'pdf-too-many-pages': {
      said: 'صفحات ملف PDF هذا كثيرة جداً',
      remedy: 'أرسل الصفحة التي فيها اسمك وعنوانك فقط.',
    },
    'pdf-active-content': {
      said: 'في ملف PDF هذا برامج أو ملفات أخرى',
      remedy: 'اطبعه إلى ملف PDF جديد، أو صوّر الصفحة.',
    },
    blank: { said: 'لا يظهر شيء في هذه الصورة', remedy: 'تحقق من الكاميرا والتقطها مرة أخرى.' },
    blurry: {
      said: 'الصورة غير واضحة',
      remedy: 'اثبت حتى تتضح الكلمات ثم التقطها مرة أخرى.',
      selfie: { remedy: 'أمسك الهاتف بثبات على مسافة ذراع.' },
    },
    'too-dark': {
      said: 'الصورة معتمة جداً',
      remedy: 'اقترب من نافذة أو أشعل ضوءاً.',
      selfie: { remedy: 'أدر وجهك نحو نافذة أو ضوء.' },
    },
    'too-bright': {
      said: 'الصورة ساطعة جداً',
      remedy: 'ابتعد عن الضوء المباشر، أو أطفئ الفلاش.',
      selfie: { remedy: 'لا تقف في ضوء مباشر.' },
    },
    'low-contrast': {
      said: 'يصعب تمييز الكلمات عن الورق',
      remedy: 'استخدم ضوءاً أكثر تساوياً.',
      selfie: { said: 'وجهك لا يكاد يظهر', remedy: 'امسح العدسة وأدر وجهك نحو ضوء.' },
    },
    glare: {
      said: 'هناك انعكاس',
      remedy: 'أمِل البطاقة قليلاً، أو ابتعد عن المصباح.',
      address: { remedy: 'أمِل الورقة قليلاً، أو ابتعد عن المصباح.' },
    },
    'no-document': { said: 'لا نرى وثيقة', remedy: 'ضعها على سطح داكن بلا نقوش واملأ بها الصورة.' },
    'document-cut-off': { said: 'جزء من الوثيقة مقصوص', remedy: 'أظهر الزوايا الأربع.' },
    'document-too-far': { said: 'الوثيقة بعيدة جداً', remedy: 'اقترب حتى تملأ الصورة.' },
    'document-tilted': { said: 'الوثيقة تظهر من الجانب', remedy: 'أمسك الكاميرا فوقها مباشرة.' },
    'black-and-white': {
      said: 'تبدو الصورة بالأبيض والأسود',
      remedy: 'التقط صورة ملونة للوثيقة الحقيقية لا لنسخة منها.',
      selfie: { remedy: 'التقط صورة ملونة.' },
    },
    screenshot: {
      said: 'تبدو هذه لقطة شاشة',
      remedy: realDocument,
      selfie: { remedy: 'التقط صورة جديدة بالكاميرا.' },
      address: { remedy: 'صوّر الصفحة نفسها أو استخدم ملف PDF.' },
    },
    'screen-recapture': {
      said: 'تبدو هذه صورة لشاشة',
      remedy: realDocument,
      selfie: { remedy: 'صوّر نفسك لا شاشة.' },
      address: { remedy: 'صوّر الصفحة نفسها أو استخدم ملف PDF.' },
    },
    'same-picture': {
      said: 'سبق أن استخدمت هذه الصورة',
      remedy: 'التقط صورة جديدة. للوجه الخلفي اقلب الوثيقة.',
      selfie: { remedy: 'التقط صورة جديدة لنفسك.' },
      address: { remedy: tryAnother },
    },
    'no-face': { said: 'لا نرى وجهاً', remedy: 'انظر إلى الكاميرا مباشرة.' },
    'several-faces': { said: 'هناك وجه آخر', remedy: 'يجب أن تكون وحدك في الصورة.' },
    'face-too-small': { said: 'وجهك صغير جداً', remedy: 'قرّب الهاتف.' },
    'face-cut-off': { said: 'جزء من وجهك مقصوص', remedy: 'أظهر وجهك كله.' },
    expired: { said: 'انتهت صلاحية هذه الوثيقة', remedy: 'استخدم وثيقة ما زالت صالحة.' },
    'mrz-unreadable': {
      said: 'لا يمكن قراءة أسطر الحروف والأسهم',
      remedy: 'أظهرها كاملة وواضحة وبلا انعكاسات.',
    },
    'document-mismatch': {
      said: 'ليست هذه الوثيقة من النوع الذي اخترته',
      remedy: 'استخدم الوثيقة التي اخترتها، أو ارجع واختر غيرها.',
    },
    'inspection-failed': {
      said: 'لم نتمكن من فحص هذه الصورة على جهازك',
      remedy: 'حاول مرة أخرى، أو استخدم صورة أخرى.',
      address: { said: 'لم نتمكن من فحص هذا الملف على جهازك', remedy: 'حاول مرة أخرى، أو صوّر الصفحة.' },
    },
  },
};
