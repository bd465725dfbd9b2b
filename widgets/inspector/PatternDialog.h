#pragma once

#include "engine/patterns/RecordFilter.h"

#include <QDialog>
#include <QString>

#include <optional>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace lathe::inspector {

/// Edits an event pattern, of a rule or of an event source mapping's filter, beside an event that
/// it is tried on: which field it wants what of, what the event has there, and whether that fits.
class PatternDialog : public QDialog {
    Q_OBJECT

  public:
    /// `source`: whose records the filter sees; nullopt for the pattern of a rule.
    PatternDialog(const QString& pattern, std::optional<patterns::RecordSource> source,
                  QWidget* parent = nullptr);

    /// JSON as it was typed.
    QString pattern() const;

  private:
    void check();
    void showLeaves(const patterns::Explanation& explanation);

    std::optional<patterns::RecordSource> m_source;
    QPlainTextEdit* m_pattern;
    QPlainTextEdit* m_event;
    QLabel* m_verdict;
    QTreeWidget* m_leaves;
    QDialogButtonBox* m_buttons;
};

} // namespace lathe::inspector
