#include "widgets/invoke/LongStrings.h"

#include "widgets/common/Labels.h"

namespace lathe::invoke {

namespace {

/// Laying out a longer line takes longer than a frame.
constexpr qsizetype longest = 16 * 1024;
/// What stays in sight.
constexpr qsizetype beginning = 80;

/// Where the string that begins at `from`, behind its quote, ends: at the closing quote, or where
/// the text does.
qsizetype endOfString(QStringView text, qsizetype from) {
    qsizetype at = from;
    while (at < text.size() && text[at] != u'"' && text[at] != u'\n')
        at += text[at] == u'\\' ? 2 : 1;
    return qMin(at, text.size());
}

/// A place near the string's beginning that cuts no escape and no surrogates in two.
qsizetype placeToCut(QStringView text, qsizetype from) {
    qsizetype at = from;
    while (at < from + beginning) {
        const bool isUnicode = text[at] == u'\\' && text.sliced(at).startsWith(u"\\u");
        const bool isPair = text[at].isHighSurrogate();
        at += isUnicode ? 6 : text[at] == u'\\' || isPair ? 2 : 1;
    }
    return at;
}

/// Behind the next quote, or the end.
qsizetype nextString(QStringView text, qsizetype from) {
    const qsizetype quote = text.indexOf(u'"', from);
    return quote < 0 ? text.size() : quote + 1;
}

constexpr QChar markBegin{0x27e6};
constexpr QChar markEnd{0x27e7};

} // namespace

QString LongStrings::keep(const QString& text) {
    const QString mark = QStringLiteral("%1%2 #%3%4")
                             .arg(markBegin)
                             .arg(ui::sizeText(text.toUtf8().size()))
                             .arg(m_kept.size() + 1)
                             .arg(markEnd);
    m_kept.insert(mark, text);
    return mark;
}

QString LongStrings::shorten(const QString& text, Begins begins) {
    QString shown;
    qsizetype taken = 0;
    qsizetype begin = begins == Begins::InString ? 0 : nextString(text, 0);
    while (begin < text.size()) {
        const qsizetype end = endOfString(text, begin);
        if (end - begin > longest) {
            const qsizetype cut = placeToCut(text, begin);
            shown += QStringView{text}.sliced(taken, cut - taken);
            shown += keep(text.mid(cut, end - cut));
            taken = end;
        }
        begin = nextString(text, end + 1);
    }
    shown += QStringView{text}.sliced(taken);
    return shown;
}

QString LongStrings::restore(const QString& shown) const {
    QString text;
    qsizetype taken = 0;
    for (qsizetype at = shown.indexOf(markBegin); at >= 0; at = shown.indexOf(markBegin, at + 1)) {
        const qsizetype end = shown.indexOf(markEnd, at) + 1;
        const auto kept = m_kept.constFind(shown.mid(at, end - at));
        if (end == 0 || kept == m_kept.constEnd())
            continue;
        text += QStringView{shown}.sliced(taken, at - taken);
        text += *kept;
        taken = end;
    }
    text += QStringView{shown}.sliced(taken);
    return text;
}

} // namespace lathe::invoke
