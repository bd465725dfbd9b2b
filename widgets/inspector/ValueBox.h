#pragma once

#include "widgets/inspector/Offers.h"

#include <boost/json.hpp>

#include <QComboBox>

#include <functional>
#include <optional>

class QStandardItemModel;

namespace lathe::inspector {

/// A value that is chosen among what the project has, or typed: a text or an intrinsic in its short
/// form. What is typed finds an offer by any part of it.
class ValueBox : public QComboBox {
    Q_OBJECT

  public:
    explicit ValueBox(QWidget* parent = nullptr);

    /// A list that boxes share; it outlives them.
    void setOffers(QStandardItemModel* offers);
    void setPlaceholder(const QString& text);
    /// Says what is wrong with a text that was typed; empty: nothing.
    void setCheck(std::function<QString(const QString&)> check) { m_check = std::move(check); }
    /// What is typed is entered with the Return key, not by going elsewhere.
    void waitForReturn() { m_waits = true; }
    /// Takes what is typed.
    void enter();
    /// Emits nothing; what is being typed stays.
    void setText(const QString& text);
    /// As it was set or entered last.
    const QString& text() const { return m_text; }

  signals:
    /// Another text than before; empty where a person has taken it away.
    void entered(const QString& text);
    /// Why what was typed is not taken; empty: it is.
    void complained(const QString& why);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    void restore();

    QString m_text;
    bool m_waits = false;
    std::function<QString(const QString&)> m_check;
};

/// What a text means: an intrinsic or the text itself. Nothing where the intrinsic is not whole;
/// `complaint` says why.
std::optional<boost::json::value> textOrIntrinsic(const QString& text, QString* complaint);

} // namespace lathe::inspector
