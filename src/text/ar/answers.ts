import type { AnswerWords } from '../words.js';

const original = 'صوّر الوثيقة الحقيقية.';
const yourself = 'التقط صورة لنفسك بالكاميرا.';
const contactSupport = 'تواصل مع الدعم.';
const anotherFile = 'التقط صورة جديدة أو اختر ملفاً آخر.';

/** Arabic; what each phrase is for stands in `en/answers.ts`. */
export const answers: AnswerWords = {
  tags: {
    forbiddenDocument: { said: 'لا تُقبل هذه الوثيقة هنا.', remedy: 'استخدم وثيقة أخرى.' },
    differentDocTypeOrCountry: {
      said: 'هذه ليست الوثيقة أو ليس البلد الذي اخترته.',
      remedy: 'ارجع واختر مرة أخرى، أو استخدم الوثيقة الصحيحة.',
    },
    missingImportantInfo: { said: 'هناك بيانات مهمة ناقصة.', remedy: 'أظهر الوثيقة كاملة.' },
    dataNotReadable: {
      said: 'لا يمكن قراءة الكلمات.',
      remedy: 'التقطها مرة أخرى: واضحة ومضيئة وبلا انعكاسات.',
    },
    expiredDoc: { said: 'انتهت صلاحية هذه الوثيقة.', remedy: 'استخدم وثيقة ما زالت صالحة.' },
    documentWayTooMuchOutside: { said: 'جزء كبير منها مقصوص.', remedy: 'أظهر الزوايا الأربع.' },
    noIdDocFacePhoto: { said: 'لا نرى الصورة التي عليها.', remedy: 'أظهر الوجه الذي عليه صورتك.' },
    selfieFaceBadQuality: { said: 'وجهك ليس واضحاً بما يكفي.', remedy: 'التقطها مرة أخرى في ضوء جيد.' },
    screenRecapture: { said: 'تبدو هذه صورة لشاشة.', remedy: original, selfie: yourself },
    screenshot: { said: 'تبدو هذه لقطة شاشة.', remedy: original, selfie: yourself },
    sameSides: { said: 'تُظهر الصورتان الوجه نفسه.', remedy: 'اقلب الوثيقة.' },
    shouldBeMrzDocument: {
      said: 'نحتاج إلى الوجه الذي عليه أسطر الحروف والأسهم.',
      remedy: 'صوّر ذلك الوجه.',
    },
    shouldBeDoubleSided: { said: 'نحتاج إلى وجهي هذه الوثيقة.', remedy: 'أرسل الأمام والخلف.' },
    shouldBeDoublePaged: {
      said: 'نحتاج إلى الصفحتين المفتوحتين.',
      remedy: 'افتحها بشكل مسطح وأظهر الصفحتين.',
    },
    documentDeclinedBefore: { said: 'لم تُقبل هذه الصورة من قبل.', remedy: 'التقط صورة جديدة.' },
    grayscale: {
      said: 'هذه الصورة بلا ألوان.',
      remedy: 'التقط صورة ملونة للوثيقة الحقيقية.',
      selfie: 'التقط صورة ملونة.',
    },
    mrzNotReadable: {
      said: 'لا يمكن قراءة أسطر الحروف والأسهم.',
      remedy: 'أظهرها كاملة وواضحة وبلا انعكاسات.',
    },
    docExpiresSoon: {
      said: 'ستنتهي صلاحية هذه الوثيقة قريباً.',
      remedy: 'إن كانت لديك وثيقة صالحة لمدة أطول، فاستخدمها.',
    },
    badSelfie: { said: 'يمكن أن يكون وجهك أوضح.', remedy: 'التقطها مرة أخرى في ضوء أفضل.' },
    dataReadability: { said: 'بعض الكلمات صعبة القراءة.', remedy: 'التقط صورة أوضح.' },
    inconsistentDocument: {
      said: 'ربما لا ينتمي الوجهان إلى وثيقة واحدة.',
      remedy: 'تأكد من أنهما للوثيقة نفسها.',
    },
    maybeExpiredDoc: { said: 'ربما انتهت صلاحية هذه الوثيقة.', remedy: 'تحقق من التاريخ المكتوب عليها.' },
    documentTooMuchOutside: { said: 'ربما قُصّ جزء منها.', remedy: 'أظهر الزوايا الأربع.' },
    otherSideRefused: { said: 'لم يُقبل الوجه الآخر.', remedy: 'يرجى تصوير الوجهين مرة أخرى.' },
  },
  errors: {
    'duplicate-document': { said: 'سبق أن أرسلت هذه الصورة.', remedy: 'التقط صورة جديدة.' },
    'too-many-documents': { said: 'أُرسلت صور كثيرة جداً.', remedy: contactSupport },
    'file-too-big': { said: 'هذا الملف كبير جداً.', remedy: 'التقط صورة هنا أو اختر ملفاً أصغر.' },
    'empty-file': { said: 'هذا الملف فارغ.', remedy: anotherFile },
    'corrupted-file': { said: 'هذا الملف تالف.', remedy: anotherFile },
    'unsupported-file-format': {
      said: 'لا يُقبل هذا النوع من الملفات.',
      remedy: 'استخدم صورة JPEG أو PNG.',
    },
    'no-upload-verification-in-progress': { said: 'يجري الآن التحقق من صورك.', remedy: 'انتظر النتيجة.' },
    'incorrect-file-size': { said: 'لم تصل الصورة كاملة.', remedy: 'التقطها أو اخترها مرة أخرى.' },
    'applicant-marked-as-deleted': { said: 'هذا الملف مغلق.', remedy: contactSupport },
    'applicant-with-final-reject': { said: 'لا يمكن إرسال صور أخرى.', remedy: contactSupport },
    'doc-type-not-in-req-docs': { said: 'لم تُطلب هذه الوثيقة.', remedy: 'ارجع واختر غيرها.' },
    'encrypted-file': {
      said: 'هذا الملف محمي بكلمة مرور.',
      remedy: 'احفظه بلا كلمة مرور، أو صوّر الصفحة.',
    },
    'verification-locked': { said: 'لم تبقَ محاولات.', remedy: contactSupport },
    'verification-cancelled': { said: 'أُلغي هذا التحقق.', remedy: 'ابدأ من جديد من الموقع.' },
    'verification-expired': { said: 'انتهت صلاحية هذا الرابط.', remedy: 'اطلب رابطاً جديداً.' },
  },
  general: { said: 'لم تُقبل هذه الصورة.', remedy: 'التقط صورة جديدة: واضحة ومضيئة وكاملة.' },
  generalHint: { said: 'يمكن أن تكون هذه الصورة أفضل.', remedy: 'التقطها مرة أخرى إن أمكن.' },
  labels: {
    APPLICANT_INTERRUPTED_INTERVIEW: 'انقطعت المقابلة. يرجى إجراؤها مرة أخرى.',
    BAD_FACE_MATCHING: 'تعذّرت مقارنة وجهك بوثيقتك. التقط صورة واضحة في ضوء جيد.',
    BAD_PROOF_OF_ADDRESS: 'هذا لا يثبت عنوانك. أرسل فاتورة أو رسالة حديثة فيها اسمك وعنوانك.',
    BAD_PROOF_OF_IDENTITY: 'تعذّر التحقق من وثيقتك. التقط صورة واضحة للوثيقة كاملة.',
    BAD_PROOF_OF_PAYMENT: 'هذا لا يثبت الدفع. أرسل صورة واضحة للإيصال أو البطاقة كاملة.',
    BAD_SELFIE: 'صورة وجهك ليست واضحة بما يكفي. التقطها مرة أخرى في ضوء جيد.',
    BAD_VIDEO_SELFIE: 'فيديو وجهك ليس واضحاً بما يكفي. سجّله مرة أخرى في ضوء جيد.',
    BLACK_AND_WHITE: 'الصورة بلا ألوان. التقط صورة جديدة ملونة.',
    COMPANY_NOT_DEFINED_BENEFICIARIES: 'مالكو الشركة غير مذكورين. يرجى إضافتهم.',
    COMPANY_NOT_DEFINED_REPRESENTATIVES: 'من يمثلون الشركة غير مذكورين. يرجى إضافتهم.',
    COMPANY_NOT_DEFINED_STRUCTURE: 'لا نرى من يملك الشركة. أرسل وثيقة تبين ذلك.',
    COMPANY_NOT_VALIDATED_BENEFICIARIES: 'يجب التحقق من مالكي الشركة. يرجى إكمال الجزء الخاص بهم.',
    COMPANY_NOT_VALIDATED_REPRESENTATIVES: 'يجب التحقق ممن يمثلون الشركة. يرجى إكمال الجزء الخاص بهم.',
    CONNECTION_INTERRUPTED: 'انقطع الاتصال أثناء العمل. يرجى إعادة هذه الخطوة.',
    DOCUMENT_DAMAGED: 'الوثيقة تالفة. استخدم غيرها أو نسخة جديدة منها.',
    DOCUMENT_MISSING: 'لا تظهر الوثيقة. أمسكها داخل الصورة كما طُلب.',
    DOCUMENT_PAGE_MISSING: 'هناك صفحة أو وجه ناقص. أرسلها كلها.',
    EXPIRATION_DATE: 'انتهت صلاحية الوثيقة أو ستنتهي قريباً جداً. استخدم وثيقة ما زالت صالحة.',
    GRAPHIC_EDITOR: 'عُدّلت الصورة ببرنامج. أرسل الصورة كما التُقطت.',
    ID_INVALID: 'هذه الوثيقة غير صالحة. استخدم غيرها.',
    INCOMPATIBLE_LANGUAGE: 'لا يمكننا قراءة لغة الوثيقة. أرسل واحدة بلغة أخرى أو ترجمة لها.',
    INCOMPLETE_DOCUMENT: 'جزء من الوثيقة ناقص. أظهر الوثيقة كاملة.',
    INCORRECT_SOCIAL_NUMBER: 'رقم الضمان الاجتماعي غير صحيح. تحقق منه واكتبه مرة أخرى.',
    PROBLEMATIC_APPLICANT_DATA: 'بعض بياناتك لا تطابق وثيقتك. راجعها وصححها.',
    SCREENSHOTS: 'لا تُقبل لقطات الشاشة. التقط صورة جديدة بالكاميرا.',
    UNSATISFACTORY_PHOTOS: 'الصورة ليست واضحة بما يكفي. التقطها مرة أخرى: واضحة ومضيئة وبلا انعكاسات.',
    UNSUITABLE_ENV: 'شيء حولك أفسد الصورة. ابحث عن مكان هادئ ومضيء وكن وحدك فيه.',
    WRONG_ADDRESS: 'العنوان لا يطابق ما كتبته. تحقق منه أو أرسل وثيقة أخرى.',
  },
  generalLabel: 'يجب إرسال هذا مرة أخرى. خذ وقتك: واضحة ومضيئة وكاملة.',
};
