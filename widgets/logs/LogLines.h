#pragma once

#include "widgets/logs/LogEntry.h"
#include "widgets/logs/LogGroup.h"
#include "widgets/logs/TimeStyle.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <cstdint>

namespace lathe::logs {

/// Rows of log lines as a LogView shows them: there may be millions, and only those that are wanted
/// are here. The columns are those below, then one for each field that is asked for.
class LogLines : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        TimeColumn,
        LevelColumn,
        FunctionColumn,
        RequestColumn,
        MessageColumn,
        FirstField,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// nullptr: it is on its way, or cannot be read.
    virtual const LogEntry* entry(int row) const = 0;
    /// Of the line; 0 where the row is none.
    virtual std::int64_t number(int row) const = 0;
    /// The row of this line, or of the next one that there is; rowCount(): of none.
    virtual int rowOf(std::int64_t number) const = 0;
    /// Whether the line is there and can never be read.
    virtual bool isLost(int row) const = 0;
    /// These rows are on the screen.
    virtual void want(int first, int last) = 0;

    /// The title that this row is; nullptr: it is a line.
    virtual const LogGroup* group(int) const { return nullptr; }
    /// Shows the lines of the row's group below its title, or no longer.
    virtual void toggleGroup(int) {}

    /// Paths of JSON fields: see loghistory::JsonField.
    const QStringList& fields() const { return m_fields; }
    void setFields(const QStringList& paths);
    const TimeStyle& timeStyle() const { return m_timeStyle; }
    void setTimeStyle(const TimeStyle& style) { m_timeStyle = style; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QString columnTitle(int column) const;

  signals:
    /// Lines that were wanted are here.
    void loaded();

  private:
    QStringList m_fields;
    TimeStyle m_timeStyle;
};

} // namespace lathe::logs
