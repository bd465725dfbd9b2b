#pragma once

#include "widgets/logs/LogLines.h"

#include <QJsonArray>
#include <QObject>
#include <QRect>
#include <QString>

#include <vector>

namespace lathe::logs {

/// The columns of a LogView: which are shown, in which order, how wide, and which stay where they
/// are while the others move sideways.
class LogColumns : public QObject {
    Q_OBJECT

  public:
    struct Column {
        /// LogLines::Column; of fields, FirstField.
        int kind = LogLines::MessageColumn;
        /// Of a field.
        QString path;
        bool shown = true;
        bool pinned = false;
        /// Pixels; 0: as its content wants it.
        int width = 0;

        bool operator==(const Column&) const = default;
    };
    /// Where a column lies in the view.
    struct Place {
        /// Index in columns().
        int column = 0;
        /// Of the model.
        int section = 0;
        int x = 0;
        int width = 0;
        bool pinned = false;
    };

    explicit LogColumns(LogLines* lines, QObject* parent = nullptr);

    /// Of these, from now on.
    void setLines(LogLines* lines);
    const std::vector<Column>& columns() const { return m_columns; }
    QString title(int column) const;
    /// Those that are shown, in a view of this width that is moved sideways by `offset`.
    std::vector<Place> places(int viewWidth, int offset) const;
    /// Of all that are shown; the message has at least a readable width.
    int totalWidth() const;
    int sectionOf(int column) const;
    int columnOf(int kind, const QString& path = {}) const;

    /// The number of them in front stay; the others follow them.
    void setPinned(int column, bool pinned);
    void setShown(int column, bool shown);
    void setWidth(int column, int width);
    void move(int column, int to);
    void addField(const QString& path);
    void removeField(const QString& path);
    bool hasField(const QString& path) const { return columnOf(LogLines::FirstField, path) >= 0; }
    void reset();
    /// Not shown for now, whatever was chosen: all lines have the same there.
    void setRedundant(int kind, bool redundant);
    /// The widths of columns that were not chosen: times may have a date.
    void setTimeSample(const QString& widest);

    QJsonArray toJson() const;
    void fromJson(const QJsonArray& json);

  signals:
    void changed();

  private:
    void applyFields();
    int naturalWidth(const Column& column) const;
    bool isShown(const Column& column) const;

    LogLines* m_lines;
    std::vector<Column> m_columns;
    std::vector<int> m_redundant;
    QString m_timeSample;
};

} // namespace lathe::logs
