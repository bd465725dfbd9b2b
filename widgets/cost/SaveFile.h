#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace lathe::cost {

/// Asks where to, writes it there and says how that went.
void saveFile(QWidget* parent, const QString& title, const QString& name, const QString& filter,
              const QByteArray& bytes, std::function<void(const QString&)> said);

/// The same for what is written in another way: `write` gives the reason where it fails, else
/// nothing.
void saveFile(QWidget* parent, const QString& title, const QString& name, const QString& filter,
              std::function<QString(const QString& path)> write,
              std::function<void(const QString&)> said);

/// Why the file could not be written; empty: it is.
QString writeFile(const QString& path, const QByteArray& bytes);

} // namespace lathe::cost
