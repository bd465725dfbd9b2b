#pragma once

#include "engine/events/EventCatalog.h"

#include <QFrame>

#include <map>
#include <string>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace lathe::invoke {

/// The form that makes a sample event: service, kind, and the fields that matter. A popover: it
/// stays open until the event has come or someone clicks elsewhere.
class EventGenerator : public QFrame {
    Q_OBJECT

  public:
    explicit EventGenerator(QWidget* parent = nullptr);

    void setKinds(const std::vector<events::EventKind>& kinds);
    void openBelow(QWidget* anchor);
    void showFailure(const QString& reason);

  signals:
    void requested(const std::string& service, const std::string& kind,
                   const std::map<std::string, std::string>& fields);

  protected:
    /// Return takes the event, from every field.
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void fillKinds();
    void fillFields();
    void request();
    const events::EventKind* current() const;

    std::vector<events::EventKind> m_kinds;
    QComboBox* m_service;
    QComboBox* m_kind;
    QScrollArea* m_scroll;
    /// Field names and their editors.
    std::vector<std::pair<std::string, QLineEdit*>> m_fields;
    QLabel* m_failure;
    QPushButton* m_use;
};

} // namespace lathe::invoke
