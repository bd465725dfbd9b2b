#pragma once

#include "engine/iam/Vocabulary.h"
#include "engine/model/Project.h"
#include "widgets/inspector/Offers.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>

class QStandardItemModel;

namespace lathe::inspector {

/// What may be chosen where policies are written, for one function: lists that their boxes share.
class PolicyBook : public QObject {
    Q_OBJECT

  public:
    explicit PolicyBook(QObject* parent = nullptr);

    void setVocabulary(iam::Vocabulary vocabulary);
    void setProject(std::shared_ptr<const model::Project> project, const QString& function);
    const iam::Vocabulary& vocabulary() const { return m_vocabulary; }

    QStandardItemModel* actions() const { return m_actions; }
    QStandardItemModel* arns() const { return m_arns; }
    QStandardItemModel* managed() const { return m_managed; }
    /// All that a policy may begin with: templates, those first whose parameters resources of the
    /// project can fill, managed policies, actions.
    QStandardItemModel* beginnings() const { return m_beginnings; }
    /// What the parameter of a template may name.
    QStandardItemModel* named(const std::string& policy, const std::string& parameter);

    /// The template, managed policy or statement that begins with this: its parameters and
    /// resources are what the project has first of each.
    boost::json::value policyFrom(const QString& beginning);

  private:
    void refill();
    boost::json::value statementFor(const QString& action) const;
    Offers offersFor(const iam::PolicyParameter& parameter) const;
    bool canBeFilled(const iam::PolicyTemplate& policy) const;

    iam::Vocabulary m_vocabulary;
    std::shared_ptr<const model::Project> m_project;
    QString m_function;
    QStandardItemModel* m_actions;
    QStandardItemModel* m_arns;
    QStandardItemModel* m_managed;
    QStandardItemModel* m_beginnings;
    std::map<std::pair<std::string, std::string>, QStandardItemModel*> m_named;
};

} // namespace lathe::inspector
