#pragma once

#include "engine/iam/Vocabulary.h"
#include "engine/model/Project.h"
#include "widgets/inspector/WrittenProperties.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace lathe::inspector {

class PolicyBook;
class PolicyCard;
class ValueBox;

/// What a function or state machine may do: its policies as cards, and a line that adds one. Where
/// it has a role of its own, that is shown.
class PoliciesEditor : public QWidget {
    Q_OBJECT

  public:
    explicit PoliciesEditor(QWidget* parent = nullptr);

    void setVocabulary(const iam::Vocabulary& vocabulary);
    void showResource(std::shared_ptr<const model::Project> project, const QString& logicalId,
                      const WrittenProperties& written, bool readOnly);
    const std::vector<PolicyCard*>& cards() const { return m_cards; }
    ValueBox* addLine() const { return m_add; }

  signals:
    void changed(const inspector::PropertyEdits& edits);
    void resourceRequested(const QString& logicalId);

  private:
    QLayout* makeAddRow();
    void makeCards(std::size_t count);
    void showRole(const boost::json::value* role);
    void add(const QString& beginning);

    PolicyBook* m_book;
    boost::json::value m_written;
    std::vector<PolicyCard*> m_cards;
    bool m_goToNew = false;
    QLabel* m_note;
    QVBoxLayout* m_column;
    QWidget* m_addRow;
    ValueBox* m_add;
};

} // namespace lathe::inspector
