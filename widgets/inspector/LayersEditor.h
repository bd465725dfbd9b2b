#pragma once

#include "engine/model/Project.h"
#include "widgets/inspector/WrittenProperties.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;

namespace lathe::inspector {

class ValueList;

/// The layers of a function in the order in which they are laid over each other: those of the
/// project, or ARNs. Those of Globals lie below and are shown only.
class LayersEditor : public QWidget {
    Q_OBJECT

  public:
    explicit LayersEditor(QWidget* parent = nullptr);

    void showFunction(const model::Project& project, const model::FunctionSpec& function,
                      const WrittenProperties& written, bool readOnly);
    ValueList* list() const { return m_list; }

  signals:
    void changed(const inspector::PropertyEdits& edits);
    void resourceRequested(const QString& logicalId);

  private:
    void showFacts(const model::FunctionSpec& function);
    void say(const QString& text, const char* role);

    QLabel* m_shared;
    ValueList* m_list;
    QLabel* m_message;
    QStandardItemModel* m_offers;
};

} // namespace lathe::inspector
