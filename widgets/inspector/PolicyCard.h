#pragma once

#include "widgets/inspector/WrittenProperties.h"

#include <QFrame>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace lathe::ui {
class ElidedLabel;
}

namespace lathe::inspector {

class PolicyBook;
class StatementForm;
class ValueBox;

/// One of the policies of a function: a template of SAM's with its parameters, statements, or the
/// name of a managed policy. Whatever else it is, it is edited as JSON.
class PolicyCard : public QFrame {
    Q_OBJECT

  public:
    explicit PolicyCard(PolicyBook& book, QWidget* parent = nullptr);

    /// `path`: where it stands.
    void setPolicy(const boost::json::value& policy, const PropertyPath& path);
    /// What is known of policies has changed.
    void refresh();
    const QString& title() const { return m_title; }
    /// Where a person goes on: its first field, or what removes it.
    QWidget* firstField() const;
    /// What it is cannot be changed here.
    void setReadOnly(bool readOnly);

  signals:
    void changed(const inspector::PropertyEdits& edits);

  private:
    enum class Kind { Template, Statements, Managed, Other };
    /// What the fields depend on: those of another shape are made anew.
    struct Shape {
        Kind kind = Kind::Other;
        /// Of the template.
        std::string name = {};
        std::vector<std::string> parameters = {};
        std::size_t statements = 0;

        bool operator==(const Shape&) const = default;
    };

    static Shape shapeOf(const PolicyBook& book, const boost::json::value& policy);
    void makeHead(QVBoxLayout* column);
    void makeFields();
    void addParameter(const std::string& parameter);
    void addStatement(std::size_t number);
    void addManaged();
    void load();
    void loadStatements();
    PropertyPath pathTo(std::initializer_list<std::variant<std::string, std::size_t>> rest) const;
    void editAsJson();
    void complain(const QString& why);

    PolicyBook& m_book;
    boost::json::value m_policy;
    PropertyPath m_path;
    Shape m_shape;
    QString m_title;
    QLabel* m_icon;
    ui::ElidedLabel* m_name;
    ui::ElidedLabel* m_facts;
    QLabel* m_message;
    QWidget* m_fields = nullptr;
    QVBoxLayout* m_column;
    QWidget* m_remove = nullptr;
    std::vector<ValueBox*> m_boxes;
    std::vector<StatementForm*> m_statements;
};

} // namespace lathe::inspector
