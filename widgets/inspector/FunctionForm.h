#pragma once

#include "engine/cost/PriceTable.h"
#include "engine/iam/Vocabulary.h"
#include "engine/model/Machine.h"
#include "engine/model/Project.h"
#include "engine/template/HandlerCheck.h"
#include "widgets/inspector/PropertyRow.h"

#include <QFutureWatcher>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace lathe::inspector {

class DestinationBox;
class EnvironmentEditor;
class LayersEditor;
class MemoryEditor;
class PoliciesEditor;

/// The settings of one function as a form.
class FunctionForm : public QWidget {
    Q_OBJECT

  public:
    explicit FunctionForm(QWidget* parent = nullptr);

    void setRuntimes(const std::vector<model::RuntimeMatch>& runtimes);
    void setPrices(const cost::PriceTable& prices);
    void setVocabulary(const iam::Vocabulary& vocabulary);
    void showFunction(std::shared_ptr<const model::Project> project, const QString& logicalId,
                      const WrittenProperties& written);
    /// The row of "Timeout", "MemorySize"...; nullptr where the form has none.
    PropertyRow* row(const QString& property) const;
    /// The policy or layers that the path leads to: "Policies/1/SQSPollerPolicy"; nullptr where the
    /// form does not show it.
    QWidget* placeOf(const QString& path) const;

  signals:
    void edited(const inspector::PropertyPath& path, const boost::json::value& value);
    /// Several at once.
    void changed(const inspector::PropertyEdits& edits);
    void removed(const inspector::PropertyPath& path);
    void renamed(const inspector::PropertyPath& path, const QString& to,
                 const boost::json::value& value);
    void openRequested(const QString& path, int line, int column);
    void resourceRequested(const QString& logicalId);

  private:
    PropertyRow* addRow(const QString& property, const QString& title, PropertyPath path,
                        QWidget* editor);
    QLabel* addHeading(const QString& text);
    void buildCode();
    void buildLimits();
    void buildConcurrency();
    void buildEnvironment();
    void buildPermissions();
    void buildAsynchronous();
    DestinationBox* addDestination(const QString& property, const QString& title);
    void buildTriggers();
    QSpinBox* addNumber(const QString& property, const QString& title, PropertyPath path,
                        int lowest, int highest, const QString& suffix);
    void connectText(QLineEdit* edit, const QString& property);
    void loadNumber(const QString& property, int value);
    void loadText(QLineEdit* edit, const std::string& value);
    void loadRuntime();
    void loadConcurrency(const model::FunctionSpec& shown, const WrittenProperties& written);
    void loadAsynchronous(const model::FunctionSpec& shown, const WrittenProperties& written);
    void loadTriggers();
    void editProvisioned(int environments);
    void showMemoryFacts(int mebibytes);
    void showRuntimeFacts();
    void showArchitectureFacts();
    void startCheck();
    void showCheck();
    void edit(const QString& property, const boost::json::value& value);
    const model::FunctionSpec* function() const;

    QVBoxLayout* m_column;
    std::vector<PropertyRow*> m_rows;
    QLineEdit* m_handler;
    QComboBox* m_runtime;
    QComboBox* m_architecture;
    MemoryEditor* m_memory;
    QLineEdit* m_description;
    EnvironmentEditor* m_environment;
    QLabel* m_open;
    PoliciesEditor* m_policies;
    LayersEditor* m_layers;
    QSpinBox* m_provisioned;
    DestinationBox* m_onSuccess;
    DestinationBox* m_onFailure;
    QLabel* m_triggers;
    /// What a function of plain CloudFormation says in resources of their own.
    std::vector<QWidget*> m_samOnly;

    std::shared_ptr<const model::Project> m_project;
    QString m_logicalId;
    /// The template names the alias that provisioned concurrency is for.
    bool m_hasAlias = false;
    std::vector<model::RuntimeMatch> m_runtimes;
    std::optional<cost::PriceTable> m_prices;
    QFutureWatcher<tmpl::HandlerCheck> m_check;
};

} // namespace lathe::inspector
