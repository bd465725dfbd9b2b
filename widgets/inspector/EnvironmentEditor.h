#pragma once

#include "widgets/inspector/EnvironmentModel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace lathe::inspector {

/// The table of environment variables with a line for a new one.
class EnvironmentEditor : public QWidget {
    Q_OBJECT

  public:
    explicit EnvironmentEditor(QWidget* parent = nullptr);

    void setVariables(const std::map<std::string, std::string>& resolved,
                      const WrittenProperties& written);
    void setReadOnly(bool readOnly);
    EnvironmentModel* model() const { return m_model; }

  signals:
    void edited(const QString& name, const QString& value);
    void removed(const QString& name);
    void renamed(const QString& from, const QString& to, const QString& value);

  private:
    void add();
    void removeCurrent();
    void unlockCurrent();
    void updateState();
    void complain(const QString& reason);
    int currentRow() const;

    EnvironmentModel* m_model;
    QTableView* m_table;
    QLineEdit* m_name;
    QLineEdit* m_value;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_own;
    QLabel* m_message;
    bool m_readOnly = false;
};

} // namespace lathe::inspector
