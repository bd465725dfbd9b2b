#pragma once

#include "widgets/inspector/WrittenProperties.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace lathe::inspector {

class PolicyBook;
class ValueList;

/// A statement of a policy: what it does, actions, resources; what is rarer as it is written.
class StatementForm : public QWidget {
    Q_OBJECT

  public:
    explicit StatementForm(PolicyBook& book, QWidget* parent = nullptr);

    void setStatement(const boost::json::object& statement, const PropertyPath& path);

  signals:
    void changed(const inspector::PropertyEdits& edits);
    void complained(const QString& why);

  private:
    /// Shows what stands under `key`, or under "Not" and `key`.
    void load(ValueList& list, QLabel& caption, const boost::json::object& statement,
              const char* key);

    PropertyPath m_path;
    QComboBox* m_effect;
    QLabel* m_actionCaption;
    ValueList* m_actions;
    QLabel* m_resourceCaption;
    ValueList* m_resources;
    QLabel* m_rest;
};

} // namespace lathe::inspector
