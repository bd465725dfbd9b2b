#pragma once

#include <boost/json.hpp>

#include <QDialog>

#include <optional>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace lathe::inspector {

/// Edits a value that is more than a line: JSON, intrinsics in their long form. Says what is wrong
/// and where while one types; a double click on it goes there.
class JsonDialog : public QDialog {
    Q_OBJECT

  public:
    JsonDialog(const QString& title, const boost::json::value& value, QWidget* parent = nullptr);

    /// nullopt while the text is no JSON.
    std::optional<boost::json::value> value() const;

  private:
    void check();
    void goToProblem();

    QPlainTextEdit* m_text;
    QLabel* m_message;
    QDialogButtonBox* m_buttons;
};

} // namespace lathe::inspector
