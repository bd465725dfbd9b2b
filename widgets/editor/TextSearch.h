#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <optional>
#include <vector>

namespace lathe::editor {

struct SearchOptions {
    QString text;
    bool regularExpression = false;
    bool caseSensitive = false;
    bool wholeWord = false;

    bool operator==(const SearchOptions&) const = default;
};

/// A place where it was found; bytes of UTF-8.
struct Match {
    int position = 0;
    int length = 0;
    bool operator==(const Match&) const = default;
};

/// Finds in a text as UTF-8. "^" and "$" are the ends of lines; "." is no line end.
class TextSearch {
  public:
    explicit TextSearch(const SearchOptions& options);

    /// Why the regular expression is none; empty when it is one.
    QString error() const;
    /// In order; at most `limit`. Matches of nothing are left out.
    std::vector<Match> find(const QByteArray& text, int limit = 20'000) const;
    /// The text with every match replaced, and how many there were. With regular expressions,
    /// "$1" and "\1" stand for groups, "$0" for the whole, "\n" and "\t" for line end and tab.
    /// `within`: only matches inside of these bytes.
    std::pair<QByteArray, int> replaceAll(const QByteArray& text, const QString& by,
                                          std::optional<Match> within = {}) const;
    /// What takes the place of one match.
    QByteArray replacementFor(const QByteArray& text, const Match& match, const QString& by) const;

  private:
    QString expand(const QRegularExpressionMatch& match, const QString& by) const;

    bool m_regularExpression;
    QRegularExpression m_expression;
};

} // namespace lathe::editor
