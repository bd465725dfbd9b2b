#pragma once

#include <QHash>
#include <QString>

namespace lathe::invoke {

/// Keeps the strings of a JSON text aside that are too long for a line of an editor. In the text
/// stands the beginning of each with a mark, which may be moved, copied and deleted like any other
/// text; restore() puts back what the marks stand for.
class LongStrings {
  public:
    enum class Begins { Outside, InString };

    QString shorten(const QString& text, Begins begins);
    QString restore(const QString& shown) const;
    bool isEmpty() const { return m_kept.isEmpty(); }
    void clear() { m_kept.clear(); }

  private:
    QString keep(const QString& text);

    /// By mark.
    QHash<QString, QString> m_kept;
};

} // namespace lathe::invoke
