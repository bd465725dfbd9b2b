#include "app/lsp/Framing.h"

namespace lathe::lsp {

namespace {

const QByteArray LengthField = QByteArrayLiteral("Content-Length:");
const QByteArray HeaderEnd = QByteArrayLiteral("\r\n\r\n");

} // namespace

bool Framing::readHeader() {
    const qsizetype begin = m_bytes.indexOf(LengthField);
    // The last bytes may be the beginning of a field.
    const qsizetype passed =
        begin >= 0 ? begin : std::max<qsizetype>(0, m_bytes.size() - LengthField.size());
    // Another field may stand before it: that is no garbage, and does not matter.
    m_garbage += passed;
    m_bytes.remove(0, passed);
    m_broken = m_garbage > MaximumGarbage;
    const qsizetype end = begin < 0 || m_broken ? -1 : m_bytes.indexOf(HeaderEnd);
    if (end < 0) {
        m_broken = m_broken || (begin >= 0 && m_bytes.size() > MaximumGarbage);
        return false;
    }
    const qsizetype valueEnd = m_bytes.indexOf('\r', LengthField.size());
    bool isNumber = false;
    m_length = m_bytes.mid(LengthField.size(), valueEnd - LengthField.size())
                   .trimmed()
                   .toLongLong(&isNumber);
    m_broken = !isNumber || m_length < 0 || m_length > MaximumMessage;
    m_bytes.remove(0, end + HeaderEnd.size());
    m_garbage = 0;
    return !m_broken;
}

std::optional<QByteArray> Framing::next() {
    if (m_broken || (m_length < 0 && !readHeader()) || m_bytes.size() < m_length)
        return std::nullopt;
    QByteArray content = m_bytes.left(m_length);
    m_bytes.remove(0, m_length);
    m_length = -1;
    return content;
}

QByteArray Framing::framed(const QByteArray& content) {
    return LengthField + ' ' + QByteArray::number(content.size()) + HeaderEnd + content;
}

} // namespace lathe::lsp
