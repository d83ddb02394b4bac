<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>CardText</name>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>потеряна</translation>
    </message>
    <message>
        <source>stolen</source>
        <translation>украдена</translation>
    </message>
    <message>
        <source>suspicious operations</source>
        <translation>подозрительные операции</translation>
    </message>
    <message>
        <source>for a while</source>
        <translation>на время</translation>
    </message>
    <message>
        <source>Payments on the internet</source>
        <translation>Оплата в интернете</translation>
    </message>
    <message>
        <source>Cash machines</source>
        <translation>Банкоматы</translation>
    </message>
    <message>
        <source>Payments in shops</source>
        <translation>Оплата в магазинах</translation>
    </message>
    <message>
        <source>Transfers from the card</source>
        <translation>Переводы с карты</translation>
    </message>
    <message>
        <source>Outside Kazakhstan</source>
        <translation>За пределами Казахстана</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокирована</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>The bank does not know yet</source>
        <translation>Банк ещё не знает</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Nothing can be paid with it any more. Ask the bank for a new one.</source>
        <translation>Расплатиться ею больше нельзя. Попросите у банка новую.</translation>
    </message>
    <message>
        <source>The card still works. The bank gets your request to block it as soon as it can be reached; to be safe, call it now.</source>
        <translation>Карта пока работает. Просьба заблокировать её уйдёт в банк, как только появится связь; для надёжности позвоните в банк сейчас.</translation>
    </message>
    <message>
        <source>Nothing can be paid with it and no cash withdrawn.</source>
        <translation>Ею нельзя ни платить, ни снимать наличные.</translation>
    </message>
    <message>
        <source>I have lost it</source>
        <translation>Карта потеряна</translation>
    </message>
    <message>
        <source>It is not unblocked any more: the bank makes a new one.</source>
        <translation>Её уже не разблокируют: банк выпустит новую.</translation>
    </message>
    <message>
        <source>It was stolen</source>
        <translation>Карту украли</translation>
    </message>
    <message>
        <source>It is not unblocked any more: the bank makes a new one. Tell the police too.</source>
        <translation>Её уже не разблокируют: банк выпустит новую. Сообщите и в полицию.</translation>
    </message>
    <message>
        <source>I see operations that are not mine</source>
        <translation>Вижу чужие операции</translation>
    </message>
    <message>
        <source>Report them as well: the bank looks at each.</source>
        <translation>Сообщите и о них: банк проверит каждую.</translation>
    </message>
    <message>
        <source>For a while</source>
        <translation>На время</translation>
    </message>
    <message>
        <source>You unblock it yourself, with a key from an SMS.</source>
        <translation>Разблокируете её сами, по ключу из SMS.</translation>
    </message>
    <message>
        <source>Unblocked by the bank: %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Разблокировал банк: %1.</translation>
    </message>
    <message>
        <source>Unblocked by you: %1, from %2.</source>
        <extracomment>%1 is a day and a time, %2 a device</extracomment>
        <translation>Разблокировали Вы: %1, устройство: %2.</translation>
    </message>
    <message>
        <source>Blocked by the bank: %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Заблокировал банк: %1.</translation>
    </message>
    <message>
        <source>Blocked in your name: %1, from %2.</source>
        <extracomment>%1 is a day and a time, %2 a device</extracomment>
        <translation>Заблокирована от Вашего имени: %1, устройство: %2.</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <extracomment>%1 is a reason such as &quot;lost&quot;</extracomment>
        <translation>Причина: %1.</translation>
    </message>
    <message>
        <source>Today %1 of %2 used</source>
        <extracomment>%1 and %2 are amounts</extracomment>
        <translation>Сегодня использовано %1 из %2</translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message>
        <source>How I was served</source>
        <translation>Качество обслуживания</translation>
    </message>
    <message>
        <source>An operation</source>
        <translation>Операция по счёту</translation>
    </message>
    <message>
        <source>A card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>My personal data</source>
        <translation>Мои личные данные</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Это приложение</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>The bank had to answer by %1 and has not.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Срок ответа банка истёк: %1 Ответа нет.</translation>
    </message>
    <message>
        <source>Today is the last day for the bank&apos;s answer.</source>
        <translation>Сегодня последний день для ответа банка.</translation>
    </message>
    <message>
        <source>The bank answers by %1 at the latest.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Крайний срок ответа банка: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n days left.</source>
        <translation>
            <numerusform>Остался %n день.</numerusform>
            <numerusform>Осталось %n дня.</numerusform>
            <numerusform>Осталось %n дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your card is protected by 3-D Secure, and this payment went past it: nobody asked for a confirmation. In such a case the bank guarantees that the sum comes back.</source>
        <translation>Ваша карта защищена технологией 3-D Secure, а этот платёж прошёл в обход неё: подтверждения никто не запросил. В таком случае банк гарантирует возврат суммы.</translation>
    </message>
    <message>
        <source>You reported this card as lost or stolen. When operations of such a card are examined, the bank is on your side.</source>
        <translation>Вы сообщили, что эта карта потеряна или украдена. При проверке операций по такой карте банк на Вашей стороне.</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>Waits to be sent</source>
        <translation>Ждёт отправки</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Refused by the bank</source>
        <translation>Банк отклонил</translation>
    </message>
    <message>
        <source>Remove the note on an operation</source>
        <translation>Удалить заметку к операции</translation>
    </message>
    <message>
        <source>Note on an operation</source>
        <translation>Заметка к операции</translation>
    </message>
    <message>
        <source>Looked through the operations of: %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Просмотрены операции за: %1</translation>
    </message>
    <message>
        <source>Switch SMS notices on</source>
        <translation>Включить SMS-уведомления</translation>
    </message>
    <message>
        <source>Switch SMS notices off</source>
        <translation>Отключить SMS-уведомления</translation>
    </message>
    <message>
        <source>Report: this operation was not mine</source>
        <translation>Сообщение: это не моя операция</translation>
    </message>
    <message>
        <source>The note is as it was before.</source>
        <translation>Заметка снова прежняя.</translation>
    </message>
    <message>
        <source>The day is marked as it was before.</source>
        <translation>Отметка о дне снова прежняя.</translation>
    </message>
    <message>
        <source>SMS notices are set as they were before.</source>
        <translation>Настройка SMS-уведомлений снова прежняя.</translation>
    </message>
    <message>
        <source>The bank opens no case on this operation.</source>
        <translation>Банк не зарегистрирует обращение по этой операции.</translation>
    </message>
    <message>
        <source>Block a card</source>
        <translation>Заблокировать карту</translation>
    </message>
    <message>
        <source>Complaint to the bank</source>
        <translation>Жалоба в банк</translation>
    </message>
    <message>
        <source>Message to the bank about a dispute</source>
        <translation>Сообщение банку по оспариванию</translation>
    </message>
    <message>
        <source>Message to the bank about a complaint</source>
        <translation>Сообщение банку по жалобе</translation>
    </message>
    <message>
        <source>The bank does not block the card because of this request.</source>
        <translation>По этой просьбе банк карту не блокирует.</translation>
    </message>
    <message>
        <source>The bank opens no case on this complaint.</source>
        <translation>По этой жалобе банк обращение не открывает.</translation>
    </message>
    <message>
        <source>The message does not stand in the case.</source>
        <translation>Сообщение в обращение не попало.</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>This program holds no mark of its own of this bank; the certificate&apos;s issuer alone vouches for it.</source>
        <translation>Приложение не знает ключ этого банка заранее; за банк ручается только тот, кто выдал сертификат.</translation>
    </message>
    <message>
        <source>It is the key that this program knows of the bank.</source>
        <translation>Это ключ банка, известный приложению.</translation>
    </message>
    <message>
        <source>It is the spare key that the bank announced for a change of keys.</source>
        <translation>Это запасной ключ, который банк заранее объявил для смены ключей.</translation>
    </message>
    <message>
        <source>It is none of the keys that this program knows of the bank.</source>
        <translation>Этого ключа нет среди ключей банка, известных приложению.</translation>
    </message>
    <message>
        <source>The keys that this program knows of the bank are past their date.</source>
        <translation>Срок ключей банка, известных приложению, истёк.</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day such as Today or 14 November, %2 a time such as 14:05</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Stopped before it was done. Nothing was changed.</source>
        <translation>Остановлено до завершения. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>Something went wrong in this program. Try again; if it happens once more, restart it.</source>
        <translation>В приложении что-то пошло не так. Попробуйте ещё раз; если повторится, перезапустите его.</translation>
    </message>
    <message>
        <source>This is not a phone number. Type all ten digits after +7.</source>
        <translation>Это не номер телефона. Введите все десять цифр после +7.</translation>
    </message>
    <message>
        <source>This number belongs to another country. Type a mobile number of Kazakhstan.</source>
        <translation>Это номер другой страны. Введите мобильный номер Казахстана.</translation>
    </message>
    <message>
        <source>This is not a mobile number, so no SMS can reach it. Type a mobile number.</source>
        <translation>Это не мобильный номер, SMS на него не придёт. Введите мобильный номер.</translation>
    </message>
    <message>
        <source>The key consists of digits only. Type all digits from the SMS.</source>
        <translation>Ключ состоит только из цифр. Введите все цифры из SMS.</translation>
    </message>
    <message>
        <source>The password is too short. Add characters until the rule beside it is met.</source>
        <translation>Пароль слишком короткий. Добавляйте знаки, пока правило рядом не выполнится.</translation>
    </message>
    <message>
        <source>The password consists of digits only. Add a letter or another character.</source>
        <translation>Пароль состоит из одних цифр. Добавьте букву или другой знак.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same password in both fields.</source>
        <translation>Пароли не совпадают. Введите в оба поля один и тот же пароль.</translation>
    </message>
    <message>
        <source>The name is missing. Type it as in your identity card.</source>
        <translation>Не указано имя. Напишите его как в удостоверении личности.</translation>
    </message>
    <message>
        <source>This name cannot be sent. Use letters, spaces and hyphens only.</source>
        <translation>Такое имя отправить нельзя. Используйте только буквы, пробелы и дефисы.</translation>
    </message>
    <message>
        <source>There is no such date. Type your date of birth as day, month, year.</source>
        <translation>Такой даты нет. Введите дату рождения: день, месяц, год.</translation>
    </message>
    <message>
        <source>This date of birth lies in the future. Check the year.</source>
        <translation>Эта дата рождения ещё не наступила. Проверьте год.</translation>
    </message>
    <message>
        <source>This service is not meant for people of this age. Ask a parent or guardian to call the bank.</source>
        <translation>Этот сервис не для людей такого возраста. Попросите родителя или опекуна позвонить в банк.</translation>
    </message>
    <message>
        <source>Confirm that this phone number is your own.</source>
        <translation>Подтвердите, что этот номер телефона Ваш.</translation>
    </message>
    <message>
        <source>Read the privacy policy and accept it to go on.</source>
        <translation>Чтобы продолжить, прочтите политику конфиденциальности и примите её.</translation>
    </message>
    <message>
        <source>The privacy policy has changed. Read the new edition and accept it to go on.</source>
        <translation>Политика конфиденциальности изменилась. Чтобы продолжить, прочтите новую редакцию и примите её.</translation>
    </message>
    <message>
        <source>This key is wrong. Compare it with the SMS and type it again.</source>
        <translation>Ключ неверный. Сверьте его с SMS и введите ещё раз.</translation>
    </message>
    <message>
        <source>This key is too old. Ask for a new one.</source>
        <translation>Срок этого ключа истёк. Запросите новый.</translation>
    </message>
    <message>
        <source>This key was used already. Ask for a new one.</source>
        <translation>Этот ключ уже использован. Запросите новый.</translation>
    </message>
    <message>
        <source>A newer key was sent. Type the one from the latest SMS.</source>
        <translation>Уже отправлен ключ новее. Введите тот, что в последнем SMS.</translation>
    </message>
    <message>
        <source>The wrong key was typed too often. The bank takes no key from here for a while.</source>
        <translation>Неверный ключ введён слишком много раз. Банк на время перестал принимать отсюда ключи.</translation>
    </message>
    <message>
        <source>Too many keys were asked for. Wait before you ask for another.</source>
        <translation>Ключи запрошены слишком часто. Подождите, прежде чем просить ещё один.</translation>
    </message>
    <message>
        <source>This password is wrong. Check the language of the keyboard and type it again.</source>
        <translation>Пароль неверный. Проверьте язык клавиатуры и введите его ещё раз.</translation>
    </message>
    <message>
        <source>The wrong password was typed too often. The bank has closed sign-in for a while.</source>
        <translation>Неверный пароль введён слишком много раз. Банк на время закрыл вход.</translation>
    </message>
    <message>
        <source>This phone number is registered already. Sign in with its password.</source>
        <translation>Этот номер телефона уже зарегистрирован. Войдите с его паролем.</translation>
    </message>
    <message>
        <source>This phone number is not registered yet. Register first.</source>
        <translation>Этот номер телефона ещё не зарегистрирован. Сначала зарегистрируйтесь.</translation>
    </message>
    <message>
        <source>Too much time has passed since the key was confirmed. Ask for a new key.</source>
        <translation>С подтверждения ключа прошло слишком много времени. Запросите новый ключ.</translation>
    </message>
    <message>
        <source>The bank has ended this session. Sign in again to see what is new.</source>
        <translation>Банк завершил этот сеанс. Войдите снова, чтобы увидеть новое.</translation>
    </message>
    <message>
        <source>The bank refused to sign you in. Start again with your phone number.</source>
        <translation>Банк отказал во входе. Начните заново с номера телефона.</translation>
    </message>
    <message>
        <source>The bank has blocked access. Call the bank to find out why and to open it.</source>
        <translation>Банк ограничил доступ. Позвоните в банк, чтобы узнать причину и открыть его.</translation>
    </message>
    <message>
        <source>The bank asks to read the list of operations anew. This happens by itself; wait a moment.</source>
        <translation>Банк просит прочитать список операций заново. Это идёт само, подождите немного.</translation>
    </message>
    <message>
        <source>The bank was asked too often. Wait a little and try again.</source>
        <translation>Запросы к банку шли слишком часто. Немного подождите и попробуйте снова.</translation>
    </message>
    <message>
        <source>The bank&apos;s service is not working at the moment. Try again later.</source>
        <translation>Сервис банка сейчас не работает. Попробуйте позже.</translation>
    </message>
    <message>
        <source>The bank refused this request. Check what you typed, or call the bank.</source>
        <translation>Банк отклонил этот запрос. Проверьте введённое или позвоните в банк.</translation>
    </message>
    <message>
        <source>The bank&apos;s answer could not be read. Try again later; if it stays so, call the bank.</source>
        <translation>Ответ банка не удалось прочитать. Попробуйте позже; если не поможет, позвоните в банк.</translation>
    </message>
    <message>
        <source>The bank&apos;s answer was too long and was not accepted. Try again later.</source>
        <translation>Ответ банка был слишком длинным и не принят. Попробуйте позже.</translation>
    </message>
    <message>
        <source>The bank no longer has this record. Refresh the list.</source>
        <translation>У банка этой записи больше нет. Обновите список.</translation>
    </message>
    <message>
        <source>There is no network. Check the cable or the Wi-Fi of this computer.</source>
        <translation>Нет сети. Проверьте кабель или Wi-Fi этого компьютера.</translation>
    </message>
    <message>
        <source>The bank cannot be reached. Check the network and try again.</source>
        <translation>Нет связи с банком. Проверьте сеть и попробуйте снова.</translation>
    </message>
    <message>
        <source>The bank did not answer in time. Try again.</source>
        <translation>Банк не ответил вовремя. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>This server could not prove that it is the bank. Nothing was sent. Do not go on in this network; call the bank.</source>
        <translation>Этот сервер не доказал, что он банк. Ничего не отправлено. Не продолжайте в этой сети и позвоните в банк.</translation>
    </message>
    <message>
        <source>This server answers under another name than the bank&apos;s. Nothing was sent. Do not go on in this network; call the bank.</source>
        <translation>Этот сервер отвечает под чужим именем, а не под именем банка. Ничего не отправлено. Не продолжайте в этой сети и позвоните в банк.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Nothing was sent. Check the date of this computer; if it is right, call the bank.</source>
        <translation>Срок сертификата сервера истёк. Ничего не отправлено. Проверьте дату на компьютере; если она верна, позвоните в банк.</translation>
    </message>
    <message>
        <source>The server&apos;s key is not the one this program knows of the bank. Nothing was sent. Update the program or call the bank.</source>
        <translation>Ключ сервера не совпадает с ключом банка, известным приложению. Ничего не отправлено. Обновите приложение или позвоните в банк.</translation>
    </message>
    <message>
        <source>The connection would be protected too weakly. Nothing was sent. Try another network.</source>
        <translation>Подключение было бы защищено слишком слабо. Ничего не отправлено. Попробуйте другую сеть.</translation>
    </message>
    <message>
        <source>The server wanted to lead to another address. Nothing was sent there. Try another network.</source>
        <translation>Сервер хотел увести на другой адрес. Туда ничего не отправлено. Попробуйте другую сеть.</translation>
    </message>
    <message>
        <source>A proxy of this network opens protected connections. Nothing was sent. Use another network.</source>
        <translation>Прокси-сервер этой сети вскрывает защищённые подключения. Ничего не отправлено. Воспользуйтесь другой сетью.</translation>
    </message>
    <message>
        <source>This edition of the program is too old to recognise the bank. Update it to sign in; what is stored can be read.</source>
        <translation>Эта версия приложения устарела и не узнаёт банк. Обновите приложение, чтобы войти; сохранённое можно читать.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set date and time and try again.</source>
        <translation>Часы этого компьютера идут неверно. Выставьте дату и время и попробуйте снова.</translation>
    </message>
    <message>
        <source>This bank offers no connection for this program yet. Reminders and contacts can be read.</source>
        <translation>Подключиться к этому банку через приложение пока нельзя. Напоминания и контакты читать можно.</translation>
    </message>
    <message>
        <source>The application is locked. Unlock it with your password.</source>
        <translation>Приложение заблокировано. Разблокируйте его паролем.</translation>
    </message>
    <message>
        <source>This password does not open the vault. Check the language of the keyboard and type it again.</source>
        <translation>Этот пароль не открывает хранилище. Проверьте язык клавиатуры и введите его ещё раз.</translation>
    </message>
    <message>
        <source>The vault on this computer is damaged. Sign in again: the bank has your operations and the vault is filled anew.</source>
        <translation>Хранилище на этом компьютере повреждено. Войдите заново: операции есть у банка, хранилище наполнится снова.</translation>
    </message>
    <message>
        <source>The key of the vault on this computer is damaged. Sign in again: the vault is filled anew from the bank.</source>
        <translation>Ключ хранилища на этом компьютере повреждён. Войдите заново: хранилище наполнится из банка.</translation>
    </message>
    <message>
        <source>The vault was written by a newer edition of this program. Update the program; the vault was not changed.</source>
        <translation>Хранилище записано более новой версией приложения. Обновите приложение; хранилище не изменено.</translation>
    </message>
    <message>
        <source>There is no vault on this computer yet. Sign in with your phone number.</source>
        <translation>На этом компьютере ещё нет хранилища. Войдите по номеру телефона.</translation>
    </message>
    <message>
        <source>There is a vault on this computer already. Unlock it, or log out to remove it.</source>
        <translation>На этом компьютере уже есть хранилище. Откройте его паролем или выйдите, чтобы удалить.</translation>
    </message>
    <message>
        <source>The program is open already. Go on in the other window.</source>
        <translation>Приложение уже открыто. Продолжайте в другом окне.</translation>
    </message>
    <message>
        <source>The database on this computer would not be encrypted, so nothing was stored. Install the program anew.</source>
        <translation>База на этом компьютере осталась бы незашифрованной, поэтому ничего не сохранено. Установите приложение заново.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; nothing was lost.</source>
        <translation>Диск заполнен. Освободите место и попробуйте снова; ничего не потеряно.</translation>
    </message>
    <message>
        <source>The disk could not be written. Check it and try again.</source>
        <translation>Не удалось записать на диск. Проверьте его и попробуйте снова.</translation>
    </message>
    <message>
        <source>The disk could not be read. Check it and try again.</source>
        <translation>Не удалось прочитать диск. Проверьте его и попробуйте снова.</translation>
    </message>
    <message>
        <source>The vault asks for unusual settings and was not opened. Sign in again to fill a new one.</source>
        <translation>Хранилище требует необычных настроек и не открыто. Войдите заново, чтобы наполнить новое.</translation>
    </message>
    <message>
        <source>There is too little free memory to open the vault. Close other programs and try again.</source>
        <translation>Чтобы открыть хранилище, не хватает памяти. Закройте другие программы и попробуйте снова.</translation>
    </message>
    <message>
        <source>A part of the list did not arrive. It is being read again; wait a moment.</source>
        <translation>Часть списка не дошла. Он читается снова, подождите немного.</translation>
    </message>
    <message>
        <source>The data of this bank in the program is damaged. Install the program anew.</source>
        <translation>Данные этого банка в приложении повреждены. Установите приложение заново.</translation>
    </message>
    <message>
        <source>A file of the program is damaged. Install the program anew.</source>
        <translation>Файл приложения повреждён. Установите приложение заново.</translation>
    </message>
    <message>
        <source>Another server may be named for the demo bank only.</source>
        <translation>Другой сервер можно указать только для демобанка.</translation>
    </message>
    <message>
        <source>The demo bank did not start. Close the program and start it again.</source>
        <translation>Демобанк не запустился. Закройте приложение и откройте его снова.</translation>
    </message>
    <message>
        <source>This computer shows no notices outside the window. New operations are marked in the list.</source>
        <translation>Этот компьютер не показывает уведомлений вне окна. Новые операции отмечены в списке.</translation>
    </message>
    <message numerus="yes">
        <source>Tries left: %n.</source>
        <translation>
            <numerusform>Осталась %n попытка.</numerusform>
            <numerusform>Остались %n попытки.</numerusform>
            <numerusform>Осталось %n попыток.</numerusform>
        </translation>
    </message>
    <message>
        <source>Possible again at %1.</source>
        <extracomment>%1 is a time of day such as 14:05</extracomment>
        <translation>Снова можно в %1.</translation>
    </message>
    <message>
        <source>The password was changed on another device, so the bank ended the session here. Sign in with the new password. If it was not you, call the bank at once.</source>
        <translation>Пароль изменён на другом устройстве, поэтому банк завершил сеанс здесь. Войдите с новым паролем. Если это были не Вы, сразу позвоните в банк.</translation>
    </message>
    <message>
        <source>This computer was signed out from another device. Sign in again. If it was not you, call the bank at once.</source>
        <translation>Сеанс на этом компьютере завершён с другого устройства. Войдите снова. Если это были не Вы, сразу позвоните в банк.</translation>
    </message>
    <message>
        <source>The date of birth does not fit this number. Check the day, month and year.</source>
        <translation>Дата рождения не подходит к этому номеру. Проверьте день, месяц и год.</translation>
    </message>
    <message>
        <source>This is the password you already have. Choose another one.</source>
        <translation>Это Ваш нынешний пароль. Выберите другой.</translation>
    </message>
    <message>
        <source>The wrong password was typed three times. Unlocking is closed for 15 minutes, also after a restart.</source>
        <translation>Неверный пароль введён три раза. Приложение нельзя разблокировать в течение 15 минут, даже после перезапуска.</translation>
    </message>
    <message>
        <source>The data on this computer still open with your old password only.</source>
        <translation>Данные на этом компьютере пока открывает только Ваш старый пароль.</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked or refused access. Unlock it, then try again.</source>
        <translation>Связка ключей этого компьютера (место, где система хранит секреты) закрыта или не дала доступа. Откройте её и попробуйте снова.</translation>
    </message>
    <message>
        <source>The keychain does not hold this computer&apos;s part of the key. It may be locked, or these files come from another computer. Unlock it and try again.</source>
        <translation>В связке ключей (месте, где система хранит секреты) нет той части ключа, которая должна храниться на этом компьютере. Возможно, связка закрыта или эти файлы с другого компьютера. Откройте её и попробуйте снова.</translation>
    </message>
    <message>
        <source>The keychain of this computer (where the system keeps secrets) does not answer. Restart the computer, then try again.</source>
        <translation>Связка ключей этого компьютера (место, где система хранит секреты) не отвечает. Перезагрузите компьютер и попробуйте снова.</translation>
    </message>
    <message>
        <source>This operation has been reported to the bank already. There is no need to do it again.</source>
        <translation>Об этой операции банку уже сообщили. Повторять не нужно.</translation>
    </message>
    <message>
        <source>This network first wants you to sign in on a page of its own. Open any page in the browser, sign in to the network, then try again. Never type the bank&apos;s password or an SMS key there.</source>
        <translation>Эта сеть сначала требует войти на своей странице. Откройте в браузере любую страницу, войдите в сеть и попробуйте снова. Не вводите там пароль банка и ключ из SMS.</translation>
    </message>
    <message>
        <source>The bank has decided on this case: nothing more can be written there. Call the bank, or complain to it.</source>
        <translation>Банк уже принял решение по этому обращению: добавить сообщение нельзя. Позвоните в банк или подайте жалобу.</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime. Look at it as it is now and decide again.</source>
        <translation>За это время данные изменили в другом месте. Посмотрите, как сейчас, и решите ещё раз.</translation>
    </message>
    <message>
        <source>The bank wants a session key for this. Ask for one.</source>
        <translation>Для этого банку нужен сеансовый ключ. Запросите его.</translation>
    </message>
    <message>
        <source>For 24 hours after a password was reset the bank raises no limit. Lowering a limit and blocking a card are possible.</source>
        <translation>В течение 24 часов после сброса пароля банк не повышает лимиты. Снизить лимит и заблокировать карту можно.</translation>
    </message>
    <message>
        <source>A card that was reported lost or stolen is not unblocked. Call the bank for a new one.</source>
        <translation>Карту, о потере или краже которой сообщили, не разблокируют. Позвоните в банк, чтобы получить новую.</translation>
    </message>
    <message>
        <source>The bank has blocked this card. Call it by the number of its contact centre.</source>
        <translation>Эту карту заблокировал банк. Позвоните в контакт-центр банка.</translation>
    </message>
</context>
<context>
    <name>HeldUp</name>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Как связаться с банком</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>KeyStepText</name>
    <message>
        <source>Finding out how strong the protection of your data can be on this computer…</source>
        <translation>Выясняем, насколько сильно можно защитить Ваши данные на этом компьютере…</translation>
    </message>
    <message>
        <source>Preparing the protection of your data; this takes a few seconds…</source>
        <translation>Готовим защиту Ваших данных, это займёт несколько секунд…</translation>
    </message>
    <message>
        <source>Storing the vault on this computer…</source>
        <translation>Записываем хранилище на этот компьютер…</translation>
    </message>
</context>
<context>
    <name>LockReasonText</name>
    <message numerus="yes">
        <source>Nobody touched the app for %n minutes.</source>
        <translation>
            <numerusform>Приложением никто не пользовался %n минуту.</numerusform>
            <numerusform>Приложением никто не пользовался %n минуты.</numerusform>
            <numerusform>Приложением никто не пользовался %n минут.</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer went to sleep.</source>
        <translation>Компьютер перешёл в спящий режим.</translation>
    </message>
    <message>
        <source>The screen was locked.</source>
        <translation>Экран компьютера был заблокирован.</translation>
    </message>
    <message>
        <source>Another user came to this computer.</source>
        <translation>На этом компьютере в систему вошёл другой пользователь.</translation>
    </message>
</context>
<context>
    <name>OperationColumns</name>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Why it was declined</source>
        <translation>Причина отказа</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>In the seller&apos;s currency</source>
        <translation>В валюте продавца</translation>
    </message>
    <message>
        <source>The seller&apos;s currency</source>
        <translation>Валюта продавца</translation>
    </message>
    <message>
        <source>Seller or person</source>
        <translation>Продавец или человек</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Seller&apos;s category code (MCC)</source>
        <translation>Код категории продавца (MCC)</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ваша заметка</translation>
    </message>
    <message>
        <source>Completed at</source>
        <translation>Исполнена</translation>
    </message>
    <message>
        <source>Number at the bank</source>
        <translation>Номер в банке</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Курс обмена</translation>
    </message>
    <message>
        <source>Fee, part of the amount</source>
        <translation>Комиссия (входит в сумму)</translation>
    </message>
    <message>
        <source>How the payer was recognised</source>
        <translation>Как подтверждён платёж</translation>
    </message>
    <message>
        <source>Reversed at</source>
        <translation>Отменена</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>In process</source>
        <translation>В обработке</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Исполнена</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отклонена</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>Not enough money</source>
        <translation>Недостаточно денег</translation>
    </message>
    <message>
        <source>Card expired</source>
        <translation>Срок карты истёк</translation>
    </message>
    <message>
        <source>Card blocked</source>
        <translation>Карта заблокирована</translation>
    </message>
    <message>
        <source>Not allowed on the internet</source>
        <translation>Не для интернета</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Превышен лимит</translation>
    </message>
    <message>
        <source>Wrong card data</source>
        <translation>Неверные данные карты</translation>
    </message>
    <message>
        <source>Card of another country</source>
        <translation>Карта другой страны</translation>
    </message>
    <message>
        <source>Too many cards this month</source>
        <translation>Слишком много карт за месяц</translation>
    </message>
    <message>
        <source>Looked like fraud</source>
        <translation>Похоже на мошенничество</translation>
    </message>
    <message>
        <source>Reason not told</source>
        <translation>Причина не указана</translation>
    </message>
    <message>
        <source>There was not enough money on the account for this amount.</source>
        <translation>На счёте не хватило денег на эту сумму.</translation>
    </message>
    <message>
        <source>The card&apos;s validity has ended.</source>
        <translation>Срок действия карты закончился.</translation>
    </message>
    <message>
        <source>The card was blocked when the operation was tried.</source>
        <translation>В момент операции карта была заблокирована.</translation>
    </message>
    <message>
        <source>This card is not switched on for operations on the internet.</source>
        <translation>Для этой карты не включены операции в интернете.</translation>
    </message>
    <message>
        <source>The operation would have gone over the limit set for this card.</source>
        <translation>Операция превысила бы лимит, заданный для этой карты.</translation>
    </message>
    <message>
        <source>The card data typed at the seller did not match: number, expiry date or the code from the back.</source>
        <translation>Введённые у продавца данные карты не совпали: номер, срок или код с обратной стороны.</translation>
    </message>
    <message>
        <source>The bank does not accept cards issued in another country for this operation.</source>
        <translation>Для этой операции банк не принимает карты, выпущенные в другой стране.</translation>
    </message>
    <message>
        <source>More different cards were used this calendar month than the bank allows.</source>
        <translation>В этом календарном месяце использовано больше разных карт, чем разрешает банк.</translation>
    </message>
    <message>
        <source>The bank stopped the operation because it looked like fraud.</source>
        <translation>Банк остановил операцию: она похожа на мошенничество.</translation>
    </message>
    <message>
        <source>The bank gave no reason that this program knows.</source>
        <translation>Банк не назвал причину, известную этому приложению.</translation>
    </message>
    <message>
        <source>Top up the account or choose a smaller amount, then pay again.</source>
        <translation>Пополните счёт или выберите сумму меньше и оплатите снова.</translation>
    </message>
    <message>
        <source>Pay with another card and order a new one from the bank.</source>
        <translation>Оплатите другой картой и закажите в банке новую.</translation>
    </message>
    <message>
        <source>If you blocked it yourself, unblock it first. If not, call the bank before you use the card again.</source>
        <translation>Если Вы заблокировали её сами, сначала разблокируйте. Если нет, позвоните в банк, прежде чем снова пользоваться картой.</translation>
    </message>
    <message>
        <source>Compare the data with the card and try once more. Type it on the seller&apos;s protected page only.</source>
        <translation>Сверьте данные с картой и попробуйте ещё раз. Вводите их только на защищённой странице продавца.</translation>
    </message>
    <message>
        <source>Pay with a card issued in Kazakhstan, or choose another way to pay.</source>
        <translation>Оплатите картой, выпущенной в Казахстане, или выберите другой способ оплаты.</translation>
    </message>
    <message>
        <source>Pay with a card you have used this month, or wait until the month ends.</source>
        <translation>Оплатите картой, которой уже платили в этом месяце, или дождитесь конца месяца.</translation>
    </message>
    <message>
        <source>If it was not you, call the bank at once. If it was, call the bank to confirm and pay again afterwards.</source>
        <translation>Если это были не Вы, сразу звоните в банк. Если Вы, подтвердите это звонком в банк и оплатите снова.</translation>
    </message>
    <message>
        <source>Try again later. If it is declined again, call the bank and name date and amount.</source>
        <translation>Попробуйте позже. Если отклонят снова, позвоните в банк и назовите дату и сумму.</translation>
    </message>
    <message>
        <source>Card in a terminal</source>
        <translation>Карта в терминале</translation>
    </message>
    <message>
        <source>Contactless</source>
        <translation>Бесконтактно</translation>
    </message>
    <message>
        <source>On the internet</source>
        <translation>В интернете</translation>
    </message>
    <message>
        <source>Cash machine</source>
        <translation>Банкомат</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Другой способ</translation>
    </message>
    <message>
        <source>Switch payments on the internet on for this card, with a limit that suits you, or pay with another card.</source>
        <translation>Включите для этой карты оплату в интернете и задайте подходящий лимит или заплатите другой картой.</translation>
    </message>
    <message>
        <source>Raise the limit of this card, pay a smaller amount, or wait until the limit starts anew tomorrow.</source>
        <translation>Повысьте лимит этой карты, заплатите меньше или подождите до завтра, когда лимит обновится.</translation>
    </message>
    <message>
        <source>Show the accounts</source>
        <translation>Показать счета</translation>
    </message>
    <message>
        <source>Show the cards</source>
        <translation>Показать карты</translation>
    </message>
    <message>
        <source>Without confirmation</source>
        <translation>Без подтверждения</translation>
    </message>
    <message>
        <source>By PIN</source>
        <translation>ПИН-кодом</translation>
    </message>
    <message>
        <source>By session key</source>
        <translation>Сеансовым ключом</translation>
    </message>
    <message>
        <source>By 3-D Secure</source>
        <translation>Через 3-D Secure</translation>
    </message>
    <message>
        <source>Amount held</source>
        <translation>Сумма удержана</translation>
    </message>
    <message>
        <source>the seller has not taken the money yet</source>
        <translation>продавец ещё не списал деньги</translation>
    </message>
    <message>
        <source>the bank has not told when</source>
        <translation>банк не сообщил когда</translation>
    </message>
    <message>
        <source>Reach the bank</source>
        <translation>Связаться с банком</translation>
    </message>
</context>
<context>
    <name>PdfList</name>
    <message>
        <source>A print of what the bank told this program; not a statement signed by the bank.</source>
        <translation>Распечатка того, что банк сообщил этому приложению; это не выписка, подписанная банком.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Дата и время</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Поступило</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Списано</translation>
    </message>
    <message>
        <source>%1, completed</source>
        <extracomment>%1 is a currency such as KZT</extracomment>
        <translation>%1, исполнено</translation>
    </message>
    <message>
        <source>%1, in process</source>
        <extracomment>%1 is a currency such as KZT</extracomment>
        <translation>%1, в обработке</translation>
    </message>
    <message>
        <source>Declined and reversed operations are listed and not counted.</source>
        <translation>Отклонённые и отменённые операции перечислены, но не посчитаны.</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Счёт: %1</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Период: %1</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Выбрано: %1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <translation>По состоянию на: %1</translation>
    </message>
    <message>
        <source>Operations: %1</source>
        <translation>Операций: %1</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Страница %1 из %2</translation>
    </message>
</context>
<context>
    <name>PdfReceipt</name>
    <message>
        <source>Receipt of an operation</source>
        <translation>Квитанция об операции</translation>
    </message>
    <message>
        <source>The bank declined this operation. No money was taken for it.</source>
        <translation>Банк отклонил эту операцию. Деньги за неё не списаны.</translation>
    </message>
    <message>
        <source>How to reach %1</source>
        <extracomment>%1 is a bank&apos;s name</extracomment>
        <translation>%1: как связаться</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <translation>По состоянию на: %1</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Папка с файлами</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Ярлык</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Где искать:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Тип файлов:</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Папка выше</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Перейти в папку выше</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Создать папку</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Создать новую папку</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Показать списком</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Подробно</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Показать подробно</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Боковая панель</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Места и закладки</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Показывать скрытые файлы</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Мой компьютер</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Недавние места</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Удалить «%1»?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>«%1» защищён от записи.
Всё равно удалить?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Не удалось удалить папку.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Папка не найдена.
Проверьте, верно ли указано имя.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Дата изменения</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Компьютер</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Мой компьютер</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Latin letters are being typed.</source>
        <translation>Набираются латинские буквы.</translation>
    </message>
    <message>
        <source>Cyrillic letters are being typed.</source>
        <translation>Набираются русские или казахские буквы.</translation>
    </message>
</context>
<context>
    <name>SeverityText</name>
    <message>
        <source>Most important</source>
        <translation>Самое важное</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Важно</translation>
    </message>
    <message>
        <source>Good advice</source>
        <translation>Полезный совет</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::AccountList</name>
    <message>
        <source>Accounts</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>%1, BIN %2</source>
        <extracomment>%1 is the name of a company, %2 its business identification number</extracomment>
        <translation>%1, БИН %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Opening your accounts.</source>
        <translation>Открываем Ваши счета.</translation>
    </message>
    <message>
        <source>The bank is sending your accounts.</source>
        <translation>Банк присылает Ваши счета.</translation>
    </message>
    <message>
        <source>No accounts are here yet. They come as soon as the bank has told of them.</source>
        <translation>Счетов здесь пока нет. Они появятся, как только банк о них сообщит.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::AccountRow</name>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1 is what was copied, such as &quot;IBAN&quot;</extracomment>
        <translation>Скопировано: %1</translation>
    </message>
    <message>
        <source>Balance: %1</source>
        <translation>Остаток: %1</translation>
    </message>
    <message>
        <source>Available: %1</source>
        <translation>Доступно: %1</translation>
    </message>
    <message>
        <source>Held for operations in process: %1</source>
        <translation>Удержано по операциям в обработке: %1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>По состоянию на: %1</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Скрыть реквизиты</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Реквизиты</translation>
    </message>
    <message>
        <source>What somebody needs to pay to this account</source>
        <translation>Что нужно, чтобы перевести деньги на этот счёт</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 is what is copied, such as &quot;IBAN&quot;</extracomment>
        <translation>Копировать: %1</translation>
    </message>
    <message>
        <source>Account number (IBAN)</source>
        <translation>Номер счёта (IBAN)</translation>
    </message>
    <message>
        <source>Holder of the account</source>
        <translation>Владелец счёта</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БИН</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Копировать всё</translation>
    </message>
    <message>
        <source>Each detail on a line of its own, with its name</source>
        <translation>Каждый реквизит с названием на отдельной строке</translation>
    </message>
    <message>
        <source>On someone else&apos;s computer nothing is put on the clipboard: whoever comes next could read it. Write the details down, or copy them on your own computer.</source>
        <translation>На чужом компьютере в буфер обмена ничего не копируется: это мог бы прочитать тот, кто сядет за него следующим. Запишите реквизиты или скопируйте их на своём компьютере.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::AccountStrip</name>
    <message>
        <source>Available: %1</source>
        <translation>Доступно: %1</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::Announcer</name>
    <message numerus="yes">
        <source>%n new operations</source>
        <translation>
            <numerusform>%n новая операция</numerusform>
            <numerusform>%n новые операции</numerusform>
            <numerusform>%n новых операций</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the app to see them.</source>
        <translation>Откройте приложение, чтобы их увидеть.</translation>
    </message>
    <message>
        <source>Operation declined</source>
        <translation>Операция отклонена</translation>
    </message>
    <message>
        <source>New operation</source>
        <translation>Новая операция</translation>
    </message>
    <message>
        <source>There is something new. Unlock the app to see it.</source>
        <translation>Есть что-то новое. Разблокируйте приложение, чтобы увидеть.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::BankList</name>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>They are read from the vault on this computer.</source>
        <translation>Читаем их из хранилища на этом компьютере.</translation>
    </message>
    <message>
        <source>What waits is kept here and goes to the bank once you have signed in.</source>
        <translation>Всё, что ждёт, хранится здесь и уйдёт в банк, когда Вы войдёте.</translation>
    </message>
    <message>
        <source>What waits stays here until access is open again.</source>
        <translation>Всё, что ждёт, останется здесь, пока доступ не откроют.</translation>
    </message>
    <message>
        <source>What waits is kept here and goes to the bank by itself as soon as it can.</source>
        <translation>Всё, что ждёт, хранится здесь и уйдёт в банк само, как только станет возможно.</translation>
    </message>
    <message>
        <source>What you see is as of: %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Показано по состоянию на: %1.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::BirthDateField</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Day of birth, two digits</source>
        <translation>День рождения, две цифры</translation>
    </message>
    <message>
        <source>Month of birth, two digits</source>
        <translation>Месяц рождения, две цифры</translation>
    </message>
    <message>
        <source>Year of birth, four digits</source>
        <translation>Год рождения, четыре цифры</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Дата рождения</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::BlockCountdown</name>
    <message>
        <source>until you can try again</source>
        <translation>до следующей попытки</translation>
    </message>
    <message>
        <source>Time until you can try again</source>
        <translation>Время до следующей попытки</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::BusyRow</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Gives up what is running; nothing typed is lost</source>
        <translation>Прекращает начатое; введённое не пропадёт</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CardControlsEditor</name>
    <message>
        <source>Allowed</source>
        <translation>Разрешено</translation>
    </message>
    <message>
        <source>Limit a day, now %1, at most %2</source>
        <extracomment>%1 and %2 are amounts</extracomment>
        <translation>Лимит в день: сейчас %1, не больше %2</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Оставить как было</translation>
    </message>
    <message>
        <source>Lowering a limit and switching off take effect at once. To raise a limit or switch something on the bank sends you a session key.</source>
        <translation>Снижение лимита и выключение действуют сразу. Чтобы повысить лимит или что-то включить, банк пришлёт Вам сеансовый ключ.</translation>
    </message>
    <message>
        <source>The bank sends you a session key for this. Tell it to nobody: whoever rings and asks for it wants your money.</source>
        <translation>Для этого банк пришлёт Вам сеансовый ключ. Никому его не говорите: кто звонит и спрашивает ключ, тот хочет забрать Ваши деньги.</translation>
    </message>
    <message>
        <source>This takes effect at once, without a key.</source>
        <translation>Это подействует сразу, без ключа.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CardPanel</name>
    <message>
        <source>Payments on the internet are confirmed by 3-D Secure.</source>
        <translation>Оплата в интернете подтверждается через 3-D Secure.</translation>
    </message>
    <message>
        <source>The card is not enrolled in 3-D Secure. Ask the bank to enrol it before you pay on the internet.</source>
        <translation>Карта не подключена к 3-D Secure. Прежде чем платить в интернете, попросите банк подключить её.</translation>
    </message>
    <message>
        <source>The bank&apos;s number: %1</source>
        <translation>Номер банка: %1</translation>
    </message>
    <message>
        <source>Block the card…</source>
        <translation>Заблокировать карту…</translation>
    </message>
    <message>
        <source>Unblock the card</source>
        <translation>Разблокировать карту</translation>
    </message>
    <message>
        <source>The bank sends you a session key for this</source>
        <translation>Для этого банк пришлёт сеансовый ключ</translation>
    </message>
    <message>
        <source>I did not block it</source>
        <translation>Блокировка не моя</translation>
    </message>
    <message>
        <source>Limits and switches…</source>
        <translation>Лимиты и разрешения…</translation>
    </message>
    <message>
        <source>Why do you block it?</source>
        <translation>Почему Вы её блокируете?</translation>
    </message>
    <message>
        <source>Do not block it</source>
        <translation>Не блокировать</translation>
    </message>
    <message>
        <source>Somebody else may have had it blocked. Swindlers ring afterwards, say they are the bank and offer to unblock it for a key from an SMS. Hang up, tell nobody a key and ring the bank yourself.</source>
        <translation>Возможно, её заблокировал кто-то другой. После этого мошенники звонят, представляются банком и предлагают разблокировать карту за ключ из SMS. Положите трубку, никому не говорите ключ и позвоните в банк сами.</translation>
    </message>
    <message>
        <source>Blocked and unblocked</source>
        <translation>Блокировки и разблокировки</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CardsPage</name>
    <message>
        <source>Asking the bank to send a key…</source>
        <translation>Просим банк прислать ключ…</translation>
    </message>
    <message>
        <source>Telling the bank…</source>
        <translation>Сообщаем банку…</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Limits and switches cannot be changed meanwhile. A card can be blocked: the bank gets it as soon as it can be reached; to be safe, call it.</source>
        <translation>Пока нельзя менять лимиты и разрешения. Заблокировать карту можно: просьба уйдёт в банк, как только появится связь; для надёжности позвоните туда.</translation>
    </message>
    <message>
        <source>What you see is as of: %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Показано по состоянию на: %1.</translation>
    </message>
    <message>
        <source>Your cards cannot be shown</source>
        <translation>Не удалось показать Ваши карты</translation>
    </message>
    <message>
        <source>Opening your cards</source>
        <translation>Открываем Ваши карты</translation>
    </message>
    <message>
        <source>They are read from the vault on this computer.</source>
        <translation>Читаем их из хранилища на этом компьютере.</translation>
    </message>
    <message>
        <source>No cards are here yet</source>
        <translation>Карт здесь пока нет</translation>
    </message>
    <message>
        <source>You have no cards at this bank</source>
        <translation>У Вас нет карт этого банка</translation>
    </message>
    <message>
        <source>When the bank gives you one, you can set its limits and block it here.</source>
        <translation>Когда банк выдаст карту, здесь можно будет задать её лимиты и заблокировать её.</translation>
    </message>
    <message>
        <source>What your cards may be used for, how much a day, and how to stop one at once.</source>
        <translation>Где и на какую сумму в день можно пользоваться картами и как сразу остановить карту.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CaseCard</name>
    <message>
        <source>Operation that was not mine</source>
        <translation>Не моя операция</translation>
    </message>
    <message>
        <source>Complaint: %1</source>
        <extracomment>%1 is what it is about, such as &quot;A card&quot;</extracomment>
        <translation>Жалоба: %1</translation>
    </message>
    <message>
        <source>Number of the operation at the bank: %1. It is no longer kept on this computer.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Номер операции в банке: %1. На этом компьютере она больше не хранится.</translation>
    </message>
    <message>
        <source>What the bank has promised</source>
        <translation>Что обещал банк</translation>
    </message>
    <message>
        <source>Case number: %1</source>
        <extracomment>%1 is a number such as D-2026-000123</extracomment>
        <translation>Номер обращения: %1</translation>
    </message>
    <message>
        <source>Complaint number: %1</source>
        <translation>Номер жалобы: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the number %1</source>
        <translation>Копировать номер %1</translation>
    </message>
    <message>
        <source>Show the operation</source>
        <translation>Показать операцию</translation>
    </message>
    <message>
        <source>The bank does not know of this report yet. It waits here and goes to the bank before everything else. Do not wait for that: call the bank now.</source>
        <translation>Банк ещё не знает об этом сообщении. Оно ждёт здесь и уйдёт в банк раньше всего остального. Не ждите этого: позвоните в банк сейчас.</translation>
    </message>
    <message>
        <source>The bank does not know of this complaint yet. It waits here and goes to the bank by itself. The 30 days begin when the bank has received it.</source>
        <translation>Банк ещё не знает об этой жалобе. Она ждёт здесь и уйдёт в банк сама. Срок в 30 дней начнётся, когда банк её получит.</translation>
    </message>
    <message>
        <source>The bank&apos;s number: %1</source>
        <translation>Номер банка: %1</translation>
    </message>
    <message>
        <source>The bank has answered</source>
        <translation>Банк ответил</translation>
    </message>
    <message>
        <source>Decided: the bank gives the money back</source>
        <translation>Решение: банк возвращает деньги</translation>
    </message>
    <message>
        <source>Decided: the bank refuses to give the money back</source>
        <translation>Решение: банк отказал в возврате денег</translation>
    </message>
    <message>
        <source>The bank has decided</source>
        <translation>Банк принял решение</translation>
    </message>
    <message>
        <source>Returned to your account: %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Возвращено на Ваш счёт: %1</translation>
    </message>
    <message>
        <source>What the bank writes</source>
        <translation>Что пишет банк</translation>
    </message>
    <message>
        <source>Call the bank and name the number of the case. If that does not help, file a complaint: the bank answers it in writing within 30 calendar days. After that you can go to court.</source>
        <translation>Позвоните в банк и назовите номер обращения. Если это не поможет, подайте жалобу: банк ответит на неё письменно в течение 30 календарных дней. После этого можно обратиться в суд.</translation>
    </message>
    <message>
        <source>Call the bank and name the number of the complaint. If that does not help, you can go to court.</source>
        <translation>Позвоните в банк и назовите номер жалобы. Если это не поможет, Вы можете обратиться в суд.</translation>
    </message>
    <message>
        <source>If you do not agree, file a complaint: the bank answers it in writing within 30 calendar days. If you do not agree with that answer either, you can go to court.</source>
        <translation>Если Вы не согласны, подайте жалобу: банк ответит на неё письменно в течение 30 календарных дней. Если не согласитесь и с этим ответом, можно обратиться в суд.</translation>
    </message>
    <message>
        <source>If you do not agree with the answer, you can go to court. Keep the answer and the number of the complaint.</source>
        <translation>Если Вы не согласны с ответом, можно обратиться в суд. Сохраните ответ и номер жалобы.</translation>
    </message>
    <message>
        <source>The bank is late. What you can do</source>
        <translation>Банк опаздывает. Что можно сделать</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Что можно сделать</translation>
    </message>
    <message>
        <source>File a complaint</source>
        <translation>Подать жалобу</translation>
    </message>
    <message>
        <source>Opens a complaint with the number of this case in it; sends nothing yet</source>
        <translation>Открывает жалобу с номером этого обращения; пока ничего не отправляет</translation>
    </message>
    <message numerus="yes">
        <source>Messages: %n</source>
        <translation>
            <numerusform>Сообщений: %n</numerusform>
            <numerusform>Сообщений: %n</numerusform>
            <numerusform>Сообщений: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what was written</source>
        <translation>Скрыть написанное</translation>
    </message>
    <message>
        <source>Show what was written</source>
        <translation>Показать написанное</translation>
    </message>
    <message>
        <source>Show the messages and write</source>
        <translation>Показать сообщения и написать</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Что написали Вы</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CaseList</name>
    <message>
        <source>Disputes</source>
        <translation>Оспаривания</translation>
    </message>
    <message>
        <source>Your disputes cannot be shown</source>
        <translation>Не удаётся показать Ваши оспаривания</translation>
    </message>
    <message>
        <source>Opening your disputes</source>
        <translation>Открываем Ваши оспаривания</translation>
    </message>
    <message>
        <source>No dispute is known here</source>
        <translation>Здесь пока нет оспариваний</translation>
    </message>
    <message>
        <source>An operation that was not yours can be reported all the same; the report waits here.</source>
        <translation>Сообщить о чужой операции можно и сейчас; сообщение подождёт здесь.</translation>
    </message>
    <message>
        <source>You have no disputes</source>
        <translation>У Вас нет оспариваний</translation>
    </message>
    <message>
        <source>When an operation was not yours, open it in the list of operations and press “This was not me”. The case then stands here, with its number and what the bank does about it.</source>
        <translation>Если операцию совершили не Вы, откройте её в списке операций и нажмите «Это не моя операция». Тогда обращение появится здесь: с номером и с тем, что делает банк.</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Your complaints cannot be shown</source>
        <translation>Не удаётся показать Ваши жалобы</translation>
    </message>
    <message>
        <source>Opening your complaints</source>
        <translation>Открываем Ваши жалобы</translation>
    </message>
    <message>
        <source>No complaint is known here</source>
        <translation>Здесь пока нет жалоб</translation>
    </message>
    <message>
        <source>You can write a complaint all the same; it waits here.</source>
        <translation>Написать жалобу можно и сейчас; она подождёт здесь.</translation>
    </message>
    <message>
        <source>You have no complaints</source>
        <translation>У Вас нет жалоб</translation>
    </message>
    <message>
        <source>When the bank has done something wrong, write a complaint. It answers in writing within 30 calendar days, and the answer will stand here.</source>
        <translation>Если банк сделал что-то не так, напишите жалобу. Он ответит письменно в течение 30 календарных дней, и ответ появится здесь.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CaseSteps</name>
    <message>
        <source>Received by the bank</source>
        <translation>Получено банком</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>На рассмотрении</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решение принято</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ответ дан</translation>
    </message>
    <message>
        <source>done</source>
        <translation>пройдено</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>How far the bank is</source>
        <translation>На каком этапе банк</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CaseThread</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>The bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>The bank does not know of this message yet. It waits here and goes to the bank by itself.</source>
        <translation>Банк ещё не знает об этом сообщении. Оно ждёт здесь и уйдёт в банк само.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Write to the bank about this case</source>
        <translation>Написать банку об этом обращении</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Отправить сообщение</translation>
    </message>
    <message>
        <source>It goes to those who work on this case.</source>
        <translation>Сообщение попадёт к тем, кто рассматривает обращение.</translation>
    </message>
    <message>
        <source>Write the message first; then you can send it.</source>
        <translation>Сначала напишите сообщение, потом его можно будет отправить.</translation>
    </message>
    <message>
        <source>The bank has decided, so it takes no more messages about this case.</source>
        <translation>Банк принял решение и больше не принимает сообщений по этому обращению.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ClosingPage</name>
    <message>
        <source>Close without logging out?</source>
        <translation>Закрыть, не выходя из сеанса?</translation>
    </message>
    <message>
        <source>Closing locks the app: your data stay encrypted on this computer and the bank&apos;s session goes on for up to 12 hours. Logging out ends both. From now on closing the window locks the app without asking.</source>
        <translation>Если закрыть окно, приложение заблокируется: Ваши данные останутся на этом компьютере в зашифрованном виде, а сеанс в банке продлится до 12 часов. Выход завершает и то и другое. Дальше при закрытии окна приложение будет блокироваться без вопроса.</translation>
    </message>
    <message>
        <source>Log out and quit</source>
        <translation>Выйти и закрыть</translation>
    </message>
    <message>
        <source>Ends the session and removes your data from this computer</source>
        <translation>Завершает сеанс и удаляет Ваши данные с этого компьютера</translation>
    </message>
    <message>
        <source>Lock the app and quit</source>
        <translation>Заблокировать и закрыть</translation>
    </message>
    <message>
        <source>Your data stay; the password opens them again</source>
        <translation>Данные останутся, пароль откроет их снова</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Goes back without closing</source>
        <translation>Возвращает назад, ничего не закрывая</translation>
    </message>
    <message>
        <source>Not sent to the bank yet and lost by logging out: %1.</source>
        <translation>Ещё не отправлено банку и пропадёт при выходе: %1.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CommandRow</name>
    <message>
        <source>Number of the operation at the bank: %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Номер операции в банке: %1</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Сделано: %1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Ответ банка: %1</translation>
    </message>
    <message>
        <source>It may be at the bank already, so it cannot be withdrawn any more.</source>
        <translation>Возможно, запрос уже в банке, поэтому отозвать его нельзя.</translation>
    </message>
    <message>
        <source>The bank knows of it. The number of the case appears here as soon as the bank tells it.</source>
        <translation>Банк знает об этом. Номер обращения появится здесь, как только банк его сообщит.</translation>
    </message>
    <message>
        <source>Number of the case: %1. Name it when you call the bank.</source>
        <extracomment>%1 is a number such as D-2026-000123</extracomment>
        <translation>Номер обращения: %1. Назовите его, когда будете звонить в банк.</translation>
    </message>
    <message>
        <source>The bank does not know of it yet.</source>
        <translation>Банк об этом ещё не знает.</translation>
    </message>
    <message>
        <source>The bank has not taken this report.</source>
        <translation>Банк не принял это сообщение.</translation>
    </message>
    <message>
        <source>Call the bank at once.</source>
        <extracomment>%1 is a phone number</extracomment>
        <translation>Сразу позвоните в банк.</translation>
    </message>
    <message>
        <source>Call the bank at once: %1</source>
        <translation>Сразу позвоните в банк: %1</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>The bank does not get it.</source>
        <translation>В банк это не уйдёт.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ComplaintForm</name>
    <message>
        <source>About the case %1: </source>
        <extracomment>%1 is a number such as D-2026-000123</extracomment>
        <translation>По обращению %1: </translation>
    </message>
    <message>
        <source>Choose above what it is about.</source>
        <translation>Выберите выше, о чём жалоба.</translation>
    </message>
    <message>
        <source>Write a complaint</source>
        <translation>Написать жалобу</translation>
    </message>
    <message>
        <source>Opens the form; sends nothing yet</source>
        <translation>Открывает форму; пока ничего не отправляет</translation>
    </message>
    <message>
        <source>Complaint to the bank</source>
        <translation>Жалоба в банк</translation>
    </message>
    <message>
        <source>The bank answers in writing within 30 calendar days of receiving the complaint. If you do not agree with the answer, you can go to court.</source>
        <translation>Банк отвечает письменно в течение 30 календарных дней со дня получения жалобы. Если Вы не согласны с ответом, можно обратиться в суд.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>О чём жалоба?</translation>
    </message>
    <message>
        <source>What happened, and what do you ask for?</source>
        <translation>Что произошло и о чём Вы просите?</translation>
    </message>
    <message>
        <source>Send the complaint</source>
        <translation>Отправить жалобу</translation>
    </message>
    <message>
        <source>The bank gives it a number and has 30 calendar days to answer.</source>
        <translation>Банк присвоит жалобе номер и ответит в течение 30 календарных дней.</translation>
    </message>
    <message>
        <source>Write what happened; then you can send it.</source>
        <translation>Напишите, что произошло, и тогда сможете отправить.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Sends nothing; what you wrote stays</source>
        <translation>Ничего не отправляет; написанное останется</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ConnectionPage</name>
    <message>
        <source>Asking who answers at the bank&apos;s address…</source>
        <translation>Проверяем, кто отвечает по адресу банка…</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Подключения ещё не было</translation>
    </message>
    <message>
        <source>Nobody was asked since the program was started. Press the button to look who answers at the bank&apos;s address.</source>
        <translation>После запуска приложение ещё ни с кем не связывалось. Нажмите кнопку, чтобы увидеть, кто отвечает по адресу банка.</translation>
    </message>
    <message>
        <source>Nobody proved to be the bank here</source>
        <translation>Не доказано, что это банк</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Когда: %1</translation>
    </message>
    <message>
        <source>This is the bank</source>
        <translation>Это банк</translation>
    </message>
    <message>
        <source>The server proved it with its certificate, and nobody on the way can read along.</source>
        <translation>Сервер доказал это своим сертификатом, и передаваемые данные никто по пути не прочтёт.</translation>
    </message>
    <message>
        <source>Why you cannot sign in, and what to do</source>
        <translation>Почему нельзя войти и что делать</translation>
    </message>
    <message>
        <source>A program recognises its bank by keys that are good until a date. This edition&apos;s were good until %1, so it can no longer tell the bank from a fraudster, and sends nothing. Get a new edition of the program from the bank&apos;s own site below, never from a link in a message. What is stored on this computer can still be read.</source>
        <translation>Приложение узнаёт банк по ключам, у которых есть срок. В этой версии он истёк (%1). Теперь приложение не отличит банк от мошенника и поэтому ничего не отправляет. Скачайте новую версию приложения на сайте самого банка, адрес ниже, а не по ссылке из сообщения. Сохранённое на этом компьютере по-прежнему можно читать.</translation>
    </message>
    <message>
        <source>a date that has passed</source>
        <translation>дата прошла</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>О подключении</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Протокол защиты</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Length of the session&apos;s key</source>
        <translation>Длина ключа подключения</translation>
    </message>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n бит</numerusform>
            <numerusform>%n бита</numerusform>
            <numerusform>%n бит</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s key</source>
        <translation>Ключ сервера</translation>
    </message>
    <message>
        <source>The known keys are good until</source>
        <translation>Срок известных ключей</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>с %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>по %1</translation>
    </message>
    <message>
        <source>The server&apos;s certificate</source>
        <translation>Сертификат сервера</translation>
    </message>
    <message>
        <source>Who vouches for it</source>
        <translation>Кто за него ручается</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кем выдан</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Fingerprint, SHA-256</source>
        <translation>Отпечаток, SHA-256</translation>
    </message>
    <message>
        <source>Connection with the bank</source>
        <translation>Подключение к банку</translation>
    </message>
    <message>
        <source>Who answered at the bank&apos;s address, and how the way there is protected.</source>
        <translation>Кто ответил по адресу банка и как защищён путь к нему.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Проверить сейчас</translation>
    </message>
    <message>
        <source>Asks the bank&apos;s server to prove itself</source>
        <translation>Просит сервер банка подтвердить свою подлинность</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ContactCard</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is a phone number or an address</extracomment>
        <translation>Копировать %1</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>How to reach %1. It can be read without a network too.</source>
        <extracomment>%1 is the bank&apos;s name</extracomment>
        <translation>Как связаться: %1. Читается и без сети.</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>Если что-то не так</translation>
    </message>
    <message>
        <source>For everything else</source>
        <translation>По остальным вопросам</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CustomerBanners</name>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>Call the bank</source>
        <translation>Позвонить в банк</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>The password was set anew, so the bank raises no limit until: %1. It protects your money should someone else have your number.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Пароль задан заново, поэтому банк не поднимет лимиты раньше этого времени: %1. Это защищает Ваши деньги, если Вашим номером завладел кто-то другой.</translation>
    </message>
    <message>
        <source>These data are older than what this computer showed last, as after a restored copy. They are brought up to date as soon as the bank answers.</source>
        <translation>Эти данные старше тех, что компьютер показывал в последний раз, как после восстановления копии. Они обновятся, как только ответит банк.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>As you chose, nothing is kept on this computer: closing the window logs you out.</source>
        <translation>Как Вы выбрали, на этом компьютере ничего не хранится: закрытие окна завершит сеанс.</translation>
    </message>
    <message>
        <source>Without the keychain of this computer only your password protects your data here. It was made harder to guess; a strong password does the rest.</source>
        <translation>Без связки ключей этого компьютера (места, где система хранит секреты) Ваши данные здесь защищает только пароль. Подобрать его стало труднее, остальное зависит от его надёжности.</translation>
    </message>
    <message>
        <source>The vault on this computer was damaged and was set aside. Sign in, and the bank sends your operations again.</source>
        <translation>Хранилище на этом компьютере было повреждено и отложено в сторону. Войдите, и банк пришлёт операции заново.</translation>
    </message>
    <message>
        <source>The vault on this computer was damaged and was set aside. The bank is sending your operations again.</source>
        <translation>Хранилище на этом компьютере было повреждено и отложено в сторону. Банк присылает операции заново.</translation>
    </message>
    <message>
        <source>What you had not sent yet is kept.</source>
        <translation>То, что Вы ещё не отправили, сохранено.</translation>
    </message>
    <message>
        <source>What you had done without the bank could not be read any more and was not sent. Please look through your operations and do it again; for what is urgent, call the bank.</source>
        <translation>То, что Вы сделали без связи с банком, прочитать не удалось, и оно не отправлено. Просмотрите операции и сделайте это ещё раз; если это срочно, позвоните в банк.</translation>
    </message>
    <message>
        <source>It is not known whether the bank has your new password; the app on this computer opens with the old one. Change the password again: the same new password settles it.</source>
        <translation>Неизвестно, есть ли у банка Ваш новый пароль; приложение на этом компьютере открывается старым. Измените пароль ещё раз: тот же новый пароль всё прояснит.</translation>
    </message>
    <message>
        <source>The bank has your new password, but the app on this computer may still open with the old one. Change the password again and choose the same new one.</source>
        <translation>У банка Ваш новый пароль уже есть, но приложение на этом компьютере, возможно, ещё открывается старым. Измените пароль ещё раз и выберите тот же новый.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Открыть настройки</translation>
    </message>
    <message>
        <source>The bank has not taken your report that an operation was not yours.</source>
        <translation>Банк не принял Ваше сообщение о чужой операции.</translation>
    </message>
    <message>
        <source>Call the bank at once.</source>
        <extracomment>%1 is a phone number</extracomment>
        <translation>Сразу позвоните в банк.</translation>
    </message>
    <message>
        <source>Call the bank at once: %1</source>
        <translation>Сразу позвоните в банк: %1</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::CustomerPages</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанная</numerusform>
            <numerusform>%n непрочитанные</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Accepted and declined operations</source>
        <translation>Принятые и отклонённые операции</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Безопасность</translation>
    </message>
    <message>
        <source>Reminders that protect your money</source>
        <translation>Напоминания, которые берегут Ваши деньги</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Как связаться с банком</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Password, devices, language, locking</source>
        <translation>Пароль, устройства, язык, блокировка</translation>
    </message>
    <message>
        <source>Refused by the bank: %1.</source>
        <extracomment>%1 is what was asked of the bank, such as &quot;Note on an operation&quot;</extracomment>
        <translation>Банк отклонил: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n not answered by the bank yet</source>
        <translation>
            <numerusform>%n запрос ещё без ответа банка</numerusform>
            <numerusform>%n запроса ещё без ответа банка</numerusform>
            <numerusform>%n запросов ещё без ответа банка</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Limits, switches, blocking a card</source>
        <translation>Лимиты, разрешения, блокировка карты</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Accounts, today&apos;s operations, spending of the month</source>
        <translation>Счета, операции за сегодня, траты за месяц</translation>
    </message>
    <message>
        <source>What you asked of the bank, its answers, disputes and complaints</source>
        <translation>О чём Вы просили банк, его ответы, оспаривания и жалобы</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::DemoPhone</name>
    <message>
        <source>Demo phone: a message from the demo bank</source>
        <translation>Демотелефон: сообщение от демобанка</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Hides the demo phone until the next message</source>
        <translation>Прячет демотелефон до следующего сообщения</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::DeviceList</name>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Как связаться с банком</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Asking the bank for your devices…</source>
        <translation>Запрашиваем у банка Ваши устройства…</translation>
    </message>
    <message>
        <source>No other device is known to the bank as yours.</source>
        <translation>Других Ваших устройств банк не знает.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::DeviceRow</name>
    <message>
        <source>Signing the device out…</source>
        <translation>Завершаем сеанс устройства…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>сеанс открыт</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>сеанс закрыт</translation>
    </message>
    <message>
        <source>last used: %1</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>последняя активность: %1</translation>
    </message>
    <message>
        <source>known since: %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>добавлено: %1</translation>
    </message>
    <message>
        <source>Device without a name</source>
        <translation>Устройство без названия</translation>
    </message>
    <message>
        <source>End the session of this device? To come back it needs your password and a key from an SMS.</source>
        <translation>Завершить сеанс этого устройства? Чтобы снова войти с него, понадобятся Ваш пароль и ключ из SMS.</translation>
    </message>
    <message>
        <source>Remove this device? To come back it needs your password and a key from an SMS.</source>
        <translation>Удалить это устройство? Чтобы снова войти с него, понадобятся Ваш пароль и ключ из SMS.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Завершить сеанс</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Yes, sign out</source>
        <translation>Да, завершить</translation>
    </message>
    <message>
        <source>Yes, remove</source>
        <translation>Да, удалить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Removing the device…</source>
        <translation>Удаляем устройство…</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::EmergencyPage</name>
    <message>
        <source>Emergency</source>
        <translation>Срочная помощь</translation>
    </message>
    <message>
        <source>Call first, read then. This page works without a network, too.</source>
        <translation>Сначала позвоните, потом читайте. Эта страница открывается и без сети.</translation>
    </message>
    <message>
        <source>What has happened?</source>
        <translation>Что случилось?</translation>
    </message>
    <message>
        <source>All contacts of the bank</source>
        <translation>Все контакты банка</translation>
    </message>
    <message>
        <source>Shows every way to reach the bank</source>
        <translation>Показывает все способы связаться с банком</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ErrorBanner</name>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Show the connection</source>
        <translation>Показать подключение</translation>
    </message>
    <message>
        <source>Shows who answered at the bank&apos;s address</source>
        <translation>Показывает, кто ответил по адресу банка</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ExportPanel</name>
    <message>
        <source>The operations that are listed now</source>
        <translation>Операции, которые сейчас в списке</translation>
    </message>
    <message>
        <source>A month of one account</source>
        <translation>Один месяц одного счёта</translation>
    </message>
    <message>
        <source>What to save</source>
        <translation>Что сохранить</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Вид файла</translation>
    </message>
    <message>
        <source>CSV: a table for Excel and other programs</source>
        <translation>CSV: таблица для Excel и других программ</translation>
    </message>
    <message>
        <source>PDF: pages to read and to print</source>
        <translation>PDF: страницы для чтения и печати</translation>
    </message>
    <message>
        <source>Save operations as a file</source>
        <translation>Сохранить операции в файл</translation>
    </message>
    <message>
        <source>Qorgan operations %1</source>
        <extracomment>the name of a file; %1 is a date</extracomment>
        <translation>Операции Qorgan %1</translation>
    </message>
    <message>
        <source>Qorgan statement %1 account %2</source>
        <extracomment>the name of a file; %1 is a month such as 2026-11, %2 the end of an account&apos;s number</extracomment>
        <translation>Операции Qorgan за %1, счёт %2</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Operations of one account in a month</source>
        <translation>Операции одного счёта за месяц</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::FilterBar</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принятые</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отклонённые</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>В обработке</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Which operations to show</source>
        <translation>Какие операции показать</translation>
    </message>
    <message>
        <source>Shows only these operations</source>
        <translation>Показывает только эти операции</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::FirstRunPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Goes to the question before</source>
        <translation>Возвращает к предыдущему вопросу</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Всё равно продолжить</translation>
    </message>
    <message>
        <source>Opens a session that leaves nothing on this computer</source>
        <translation>Открывает сеанс, который ничего не оставит на этом компьютере</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Shows the safety reminders of this bank</source>
        <translation>Показывает напоминания этого банка о безопасности</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Shows how to reach this bank</source>
        <translation>Показывает, как связаться с этим банком</translation>
    </message>
    <message>
        <source>My own computer</source>
        <translation>Мой компьютер</translation>
    </message>
    <message>
        <source>Your data are kept here in an encrypted vault, so that you can read them without network. Only your password opens it.</source>
        <translation>Ваши данные хранятся здесь в зашифрованном хранилище, и читать их можно без сети. Открывает его только Ваш пароль.</translation>
    </message>
    <message>
        <source>Someone else&apos;s computer</source>
        <translation>Чужой компьютер</translation>
    </message>
    <message>
        <source>At work, at a friend&apos;s, in a hotel. Nothing will be left on it.</source>
        <translation>На работе, у друзей, в гостинице. На нём ничего не останется.</translation>
    </message>
    <message>
        <source>Whose computer is this?</source>
        <translation>Чей это компьютер?</translation>
    </message>
    <message>
        <source>You did not accept the policy, so nothing was kept on this computer. You can close the program or begin again.</source>
        <translation>Вы не приняли политику, поэтому на этом компьютере ничего не сохранено. Можно закрыть приложение или начать заново.</translation>
    </message>
    <message>
        <source>Better use your own computer</source>
        <translation>Лучше воспользуйтесь своим компьютером</translation>
    </message>
    <message>
        <source>Someone else&apos;s computer may record what you type and show. If you can, wait until you are at your own. If you cannot: nothing is saved here, and closing the window logs you out.</source>
        <translation>Чужой компьютер может записать то, что Вы вводите и видите. Если можете, дождитесь своего. Если нет: здесь ничего не сохранится, а закрытие окна завершит сеанс.</translation>
    </message>
    <message>
        <source>Sign in with phone and SMS key</source>
        <translation>Вход по телефону и ключу из SMS</translation>
    </message>
    <message>
        <source>For trying out: no real money, no real customers</source>
        <translation>Чтобы попробовать: без настоящих денег и клиентов</translation>
    </message>
    <message>
        <source>No connection yet: reminders and contacts only</source>
        <translation>Подключиться пока нельзя: только напоминания и контакты</translation>
    </message>
    <message>
        <source>Which bank are you a customer of?</source>
        <translation>Клиентом какого банка Вы являетесь?</translation>
    </message>
    <message>
        <source>This bank offers this program no connection yet, so you cannot sign in. Its safety reminders and contacts are here, also without network. To see how everything works, go back and choose the demo bank.</source>
        <translation>Подключиться к этому банку через приложение пока нельзя, поэтому войти не получится. Его напоминания и контакты есть здесь и без сети. Чтобы увидеть, как всё работает, вернитесь и выберите демобанк.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::FraudReport</name>
    <message>
        <source>This was not me</source>
        <translation>Это не моя операция</translation>
    </message>
    <message>
        <source>Shows what happens, then reports it to the bank</source>
        <translation>Показывает, что произойдёт, затем сообщает банку</translation>
    </message>
    <message>
        <source>What should the bank know? You may leave it empty.</source>
        <translation>Что следует знать банку? Можно не заполнять.</translation>
    </message>
    <message>
        <source>Report to the bank</source>
        <translation>Сообщить банку</translation>
    </message>
    <message>
        <source>The bank opens a case on this operation</source>
        <translation>Банк зарегистрирует обращение по этой операции</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Reports nothing; what you wrote stays</source>
        <translation>Ничего не сообщает; написанное останется</translation>
    </message>
    <message>
        <source>The report was not kept. %1</source>
        <translation>Сообщение не сохранено. %1</translation>
    </message>
    <message>
        <source>Report this operation as not yours?</source>
        <translation>Сообщить, что эту операцию совершили не Вы?</translation>
    </message>
    <message>
        <source>The bank opens a case with a number and examines the operation. If money is leaving your account now, call the bank as well: only a call stops it at once.</source>
        <translation>Банк зарегистрирует обращение, присвоит ему номер и проверит операцию. Если деньги уходят со счёта прямо сейчас, ещё и позвоните в банк: сразу остановить это может только звонок.</translation>
    </message>
    <message>
        <source>The bank does not know yet</source>
        <translation>Банк ещё не знает</translation>
    </message>
    <message>
        <source>Your report is kept here and goes to the bank before everything else, as soon as it can be reached. Do not wait for that: call the bank now.</source>
        <translation>Ваше сообщение сохранено здесь и уйдёт в банк раньше всего остального, как только будет связь. Не ждите этого: позвоните в банк сейчас.</translation>
    </message>
    <message>
        <source>The bank has your report</source>
        <translation>Банк получил Ваше сообщение</translation>
    </message>
    <message>
        <source>The bank did not take the report</source>
        <translation>Банк не принял сообщение</translation>
    </message>
    <message>
        <source>Call the bank, or report the operation again.</source>
        <translation>Позвоните в банк или сообщите об операции ещё раз.</translation>
    </message>
    <message>
        <source>Whether this operation was reported cannot be read</source>
        <translation>Не удалось прочитать, сообщали ли Вы об этой операции</translation>
    </message>
    <message>
        <source>The bank&apos;s number: %1</source>
        <translation>Номер банка: %1</translation>
    </message>
    <message>
        <source>Case number: %1.</source>
        <translation>Номер обращения: %1.</translation>
    </message>
    <message>
        <source>The bank answers by %1 at the latest.</source>
        <translation>Крайний срок ответа банка: %1</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Открыть обращение</translation>
    </message>
    <message>
        <source>Shows how far the bank is, and its messages</source>
        <translation>Показывает, на каком этапе банк, и его сообщения</translation>
    </message>
    <message>
        <source>The bank has decided on it.</source>
        <translation>Банк принял по нему решение.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::GuideCard</name>
    <message>
        <source>Show the operations</source>
        <translation>Показать операции</translation>
    </message>
    <message>
        <source>Show the requests</source>
        <translation>Показать запросы</translation>
    </message>
    <message>
        <source>Password and devices</source>
        <translation>Пароль и устройства</translation>
    </message>
    <message>
        <source>Block the card here</source>
        <translation>Заблокировать карту здесь</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::HeaderBar</name>
    <message>
        <source>as of %1</source>
        <translation>по состоянию на %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Подключение отклонено</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Сеанс завершён</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Состояние связи</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>Asks the bank for a new session</source>
        <translation>Запрашивает у банка новый сеанс</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Shows the safety reminders of this bank</source>
        <translation>Показывает напоминания этого банка о безопасности</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Срочная помощь</translation>
    </message>
    <message>
        <source>Emergency: %1</source>
        <translation>Срочно: %1</translation>
    </message>
    <message>
        <source>Lock the app</source>
        <translation>Заблокировать приложение</translation>
    </message>
    <message>
        <source>Your data stay here, encrypted</source>
        <translation>Ваши данные останутся здесь зашифрованными</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Ends the session and removes your data from this computer</source>
        <translation>Завершает сеанс и удаляет Ваши данные с этого компьютера</translation>
    </message>
    <message>
        <source>Changes the language at once</source>
        <translation>Сразу меняет язык</translation>
    </message>
    <message>
        <source>No real money</source>
        <translation>Деньги ненастоящие</translation>
    </message>
    <message>
        <source>Shows who answers at the bank&apos;s address</source>
        <translation>Показывает, кто отвечает по адресу банка</translation>
    </message>
    <message>
        <source>Shows what to do and whom to call</source>
        <translation>Показывает, что делать и кому звонить</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::HistoryBar</name>
    <message>
        <source>Older operations are left for later. Search finds what is here: %1 of %2.</source>
        <translation>Более ранние операции отложены. Поиск идёт по загруженным: %1 из %2.</translation>
    </message>
    <message>
        <source>Older operations are on their way. Search finds what is here: %1 of %2.</source>
        <translation>Более ранние операции загружаются. Поиск идёт по загруженным: %1 из %2.</translation>
    </message>
    <message>
        <source>Older operations follow once the bank can be reached. Search finds what is here: %1 of %2.</source>
        <translation>Более ранние операции загрузятся, когда появится связь с банком. Поиск идёт по загруженным: %1 из %2.</translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Leave for later</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Operations of today and those to come arrive all the same</source>
        <translation>Сегодняшние и новые операции поступают как обычно</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::InfoOverlay</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Goes back to the page before</source>
        <translation>Возвращает на предыдущую страницу</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::LimitBar</name>
    <message>
        <source>on</source>
        <translation>включено</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключено</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::LogoutPage</name>
    <message>
        <source>Ending the session…</source>
        <translation>Завершаем сеанс…</translation>
    </message>
    <message>
        <source>The bank has ended the session, and nothing of it is left on this computer.</source>
        <translation>Банк завершил сеанс, и на этом компьютере от него ничего не осталось.</translation>
    </message>
    <message>
        <source>Nothing of the session is left on this computer. The bank could not be told; there the session ends by itself within 12 hours at the latest.</source>
        <translation>На этом компьютере от сеанса ничего не осталось. Сообщить банку не удалось; сеанс в банке завершится сам не позже чем через 12 часов.</translation>
    </message>
    <message>
        <source>You are logged out</source>
        <translation>Вы вышли</translation>
    </message>
    <message>
        <source>Log out?</source>
        <translation>Выйти?</translation>
    </message>
    <message>
        <source>Logging out ends the session at the bank and removes your data from this computer. To leave for a short time, lock the app instead: the data stay, and only your password opens them.</source>
        <translation>Выход завершает сеанс в банке и удаляет Ваши данные с этого компьютера. Если отходите ненадолго, лучше заблокируйте приложение: данные останутся, и откроет их только Ваш пароль.</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Ends the session here and at the bank</source>
        <translation>Завершает сеанс здесь и в банке</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Goes back without logging out</source>
        <translation>Возвращает, не завершая сеанс</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>Goes to the phone number</source>
        <translation>Ведёт к номеру телефона</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Закрыть приложение</translation>
    </message>
    <message>
        <source>Nothing of your data is left on this computer. The bank could not be told; the program does it at the next contact, and at the latest after 12 hours the session there ends by itself.</source>
        <translation>На этом компьютере от Ваших данных ничего не осталось. Сообщить банку не удалось; приложение сделает это, как только появится связь. В любом случае не позже чем через 12 часов сеанс в банке завершится сам.</translation>
    </message>
    <message>
        <source>Logging out ends the session at the bank. Nothing of it is left on this computer.</source>
        <translation>Выход завершает сеанс в банке. На этом компьютере от него ничего не останется.</translation>
    </message>
    <message>
        <source>The app is locked, so it cannot tell whether something has not been sent to the bank yet. That would be lost.</source>
        <translation>Приложение заблокировано и не может сказать, всё ли отправлено банку. Неотправленное пропадёт.</translation>
    </message>
    <message numerus="yes">
        <source>Not sent to the bank yet and lost by logging out: %n.</source>
        <translation>
            <numerusform>Ещё не отправлено банку и пропадёт при выходе: %n.</numerusform>
            <numerusform>Ещё не отправлено банку и пропадёт при выходе: %n.</numerusform>
            <numerusform>Ещё не отправлено банку и пропадёт при выходе: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remember my phone number on this computer for the next sign-in</source>
        <translation>Запомнить мой номер телефона на этом компьютере для следующего входа</translation>
    </message>
    <message>
        <source>The number lies in the keychain of this computer and is shown masked</source>
        <translation>Номер хранится в связке ключей этого компьютера (месте, где система хранит секреты) и показывается со звёздочками</translation>
    </message>
    <message>
        <source>It is not known whether the bank has your new password: if the old one does not sign you in, type the new one.</source>
        <translation>Неизвестно, есть ли у банка Ваш новый пароль: если со старым войти не удастся, введите новый.</translation>
    </message>
    <message>
        <source>The bank has your new password: sign in with that one.</source>
        <translation>У банка Ваш новый пароль уже есть: входите с ним.</translation>
    </message>
    <message>
        <source>The session is over, but the files could not be removed; whoever knows the password may still open them. Check the disk and log out again.</source>
        <translation>Сеанс завершён, но удалить файлы не удалось; тот, кто знает пароль, возможно, ещё сможет их открыть. Проверьте диск и выйдите ещё раз.</translation>
    </message>
    <message>
        <source>The session is over. Not every file could be removed; the program removes the rest when it starts again.</source>
        <translation>Сеанс завершён. Удалить удалось не все файлы; остальные приложение удалит при следующем запуске.</translation>
    </message>
    <message>
        <source>Your data are still here</source>
        <translation>Ваши данные ещё здесь</translation>
    </message>
    <message>
        <source>Not sent to the bank and lost: %1.</source>
        <translation>Не отправлено банку и пропало: %1.</translation>
    </message>
    <message>
        <source>Your phone number could not be removed, because the keychain did not answer. To remove it, sign in once more and log out.</source>
        <translation>Номер телефона удалить не удалось: связка ключей не ответила. Чтобы удалить его, войдите ещё раз и выйдите.</translation>
    </message>
    <message>
        <source>Log out again</source>
        <translation>Выйти ещё раз</translation>
    </message>
    <message>
        <source>Tries once more to remove your data</source>
        <translation>Ещё раз попытается удалить Ваши данные</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::LongTextField</name>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>Лишний %n знак: сократите текст</numerusform>
            <numerusform>Лишних %n знака: сократите текст</numerusform>
            <numerusform>Лишних %n знаков: сократите текст</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation>
            <numerusform>Осталось %n знак</numerusform>
            <numerusform>Осталось %n знака</numerusform>
            <numerusform>Осталось %n знаков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qorgan::ui::MainWindow</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::MessageEditor</name>
    <message>
        <source>It was not sent, and your text is still here. %1</source>
        <translation>Не отправлено, Ваш текст остался здесь. %1</translation>
    </message>
    <message>
        <source>The bank did not take what you wrote. %1</source>
        <translation>Банк не принял написанное Вами. %1</translation>
    </message>
    <message>
        <source>Make the text shorter to send it.</source>
        <translation>Чтобы отправить, сократите текст.</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends it.</source>
        <translation>Ctrl+Enter отправляет.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::MonthChart</name>
    <message>
        <source>Spending by category</source>
        <translation>Траты по категориям</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>Следующий месяц</translation>
    </message>
    <message>
        <source>Spent: %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Потрачено: %1</translation>
    </message>
    <message>
        <source>Older operations are still on their way from the bank: sums of this month may grow.</source>
        <translation>Прежние операции ещё поступают из банка: суммы этого месяца могут вырасти.</translation>
    </message>
    <message>
        <source>Operations before %1 are not kept on this computer. The settings say how long operations stay.</source>
        <translation>Операции за время до этой даты на этом компьютере не хранятся: %1. Сколько хранятся операции, указано в настройках.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Adding up this month.</source>
        <translation>Подсчитываем траты за месяц.</translation>
    </message>
    <message>
        <source>No money was spent in this month.</source>
        <translation>В этом месяце трат не было.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::Navigator</name>
    <message>
        <source>The new password is set. Your other devices were signed out.</source>
        <translation>Новый пароль задан. Сеансы на других устройствах завершены.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::NewPasswordPage</name>
    <message>
        <source>Setting the new password…</source>
        <translation>Задаём новый пароль…</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Your number is confirmed. The birth date shows the bank that it is you.</source>
        <translation>Номер подтверждён. По дате рождения банк убедится, что это Вы.</translation>
    </message>
    <message>
        <source>Your other devices are signed out. For 24 hours the bank raises no limit: someone who had taken over your number could not empty the account.</source>
        <translation>Сеансы на других устройствах завершатся. 24 часа банк не поднимает лимиты: даже завладев Вашим номером, никто не опустошит счёт.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Goes back; the old password stays</source>
        <translation>Возвращает назад; старый пароль остаётся</translation>
    </message>
    <message>
        <source>Your number is confirmed. Choose the new password.</source>
        <translation>Номер подтверждён. Выберите новый пароль.</translation>
    </message>
    <message>
        <source>Your other devices are signed out and need the new password. On this computer it opens your data from now on.</source>
        <translation>Сеансы на других устройствах завершатся, и для входа там понадобится новый пароль. На этом компьютере им же теперь открываются Ваши данные.</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Почти готово</translation>
    </message>
    <message>
        <source>The bank has your new password. Only this computer does not have it yet.</source>
        <translation>У банка Ваш новый пароль уже есть. Нет его только на этом компьютере.</translation>
    </message>
    <message>
        <source>Mend what is said above and try again. Until then the app on this computer opens with the old password, while the bank wants the new one.</source>
        <translation>Устраните причину, указанную выше, и попробуйте снова. До тех пор приложение на этом компьютере открывается старым паролем, а банк спросит новый.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Goes back; here the old password stays</source>
        <translation>Возвращает назад; здесь остаётся старый пароль</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>Задать новый пароль</translation>
    </message>
    <message>
        <source>Sends the new password to the bank</source>
        <translation>Отправляет новый пароль банку</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The same password once more</source>
        <translation>Тот же пароль ещё раз</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Как связаться с банком</translation>
    </message>
    <message>
        <source>Shows the bank&apos;s numbers</source>
        <translation>Показывает номера банка</translation>
    </message>
    <message>
        <source>It is not known whether the bank has the new password. Try again; the same new password settles it.</source>
        <translation>Неизвестно, есть ли у банка новый пароль. Попробуйте снова: тот же новый пароль всё прояснит.</translation>
    </message>
    <message>
        <source>Goes back; which password the bank has stays unknown</source>
        <translation>Возвращает назад; какой пароль у банка, останется неизвестным</translation>
    </message>
    <message>
        <source>The bank has a new password that this computer did not get. Type the same one here to finish.</source>
        <translation>У банка есть новый пароль, который этот компьютер не получил. Чтобы закончить, введите здесь тот же пароль.</translation>
    </message>
    <message>
        <source>Goes back to the phone number</source>
        <translation>Возвращает к номеру телефона</translation>
    </message>
    <message>
        <source>Gives the new password to this computer</source>
        <translation>Передаёт новый пароль этому компьютеру</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::NoteEditor</name>
    <message>
        <source>Saved here. The bank will have it as soon as it can be reached.</source>
        <translation>Сохранено здесь. Банк получит её, как только с ним будет связь.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>The bank did not take this note. %1</source>
        <translation>Банк не принял эту заметку. %1</translation>
    </message>
    <message>
        <source>The note was not saved. %1</source>
        <translation>Заметка не сохранена. %1</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ваша заметка</translation>
    </message>
    <message>
        <source>For yourself; the bank keeps it for all your devices. Empty removes it. Ctrl+Enter saves.</source>
        <translation>Для Вас; банк хранит её для всех Ваших устройств. Пустой текст удаляет заметку. Ctrl+Enter сохраняет.</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Сохранить заметку</translation>
    </message>
    <message>
        <source>Keeps the note here and sends it to the bank</source>
        <translation>Сохраняет заметку здесь и отправляет банку</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Закрыть это уведомление</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::OperationDetail</name>
    <message>
        <source>Choose an operation to see everything the bank told of it.</source>
        <translation>Выберите операцию, чтобы увидеть всё, что сообщил о ней банк.</translation>
    </message>
    <message>
        <source>Details of the operation</source>
        <translation>Подробности операции</translation>
    </message>
    <message>
        <source>Why it was declined</source>
        <translation>Причина отказа</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>The bank&apos;s number: %1</source>
        <translation>Номер банка: %1</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Дата и время</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>In the seller&apos;s currency</source>
        <translation>В валюте продавца</translation>
    </message>
    <message>
        <source>Seller&apos;s category code (MCC)</source>
        <translation>Код категории продавца (MCC)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Number at the bank</source>
        <translation>Номер в банке</translation>
    </message>
    <message>
        <source>Qorgan receipt %1</source>
        <extracomment>the name of a file; %1 is a date and a time</extracomment>
        <translation>Квитанция Qorgan %1</translation>
    </message>
    <message>
        <source>Receipt (PDF)</source>
        <translation>Квитанция (PDF)</translation>
    </message>
    <message>
        <source>Saves a page with all of this operation</source>
        <translation>Сохраняет страницу со всеми сведениями об этой операции</translation>
    </message>
    <message>
        <source>Save the receipt as a file</source>
        <translation>Сохранить квитанцию в файл</translation>
    </message>
    <message>
        <source>Somebody has tried whether this card answers: nothing was charged. Swindlers do so before they take money. If it was not you, block the card and call the bank.</source>
        <translation>Кто-то проверил, отвечает ли эта карта: деньги не списаны. Так делают мошенники перед списанием. Если это были не Вы, заблокируйте карту и позвоните в банк.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что произошло с операцией</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Курс обмена</translation>
    </message>
    <message>
        <source>Fee, part of the amount</source>
        <translation>Комиссия (входит в сумму)</translation>
    </message>
    <message>
        <source>How the payer was recognised</source>
        <translation>Как подтверждён платёж</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::OperationListModel</name>
    <message>
        <source>Loading</source>
        <translation>Загружается</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>with your note</source>
        <translation>с Вашей заметкой</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::OperationsPage</name>
    <message>
        <source>Operations</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Search in operations</source>
        <translation>Поиск по операциям</translation>
    </message>
    <message>
        <source>List of operations</source>
        <translation>Список операций</translation>
    </message>
    <message>
        <source>Newest first. Enter opens the details.</source>
        <translation>Сначала новые. Enter открывает подробности.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Отметить все прочитанными</translation>
    </message>
    <message>
        <source>No operation is shown as new any more</source>
        <translation>Ни одна операция больше не отмечена как новая</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message numerus="yes">
        <source>New: %n</source>
        <translation>
            <numerusform>Новая: %n</numerusform>
            <numerusform>Новые: %n</numerusform>
            <numerusform>Новых: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read from the bank yet.</source>
        <translation>От банка ещё ничего не получено.</translation>
    </message>
    <message>
        <source>What you see is as of: %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>Показано по состоянию на: %1.</translation>
    </message>
    <message>
        <source>The operations cannot be shown</source>
        <translation>Операции показать не удалось</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Opening your operations</source>
        <translation>Открываем Ваши операции</translation>
    </message>
    <message>
        <source>They are read from the vault on this computer.</source>
        <translation>Читаем их из хранилища на этом компьютере.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No operation matches this search and filter.</source>
        <translation>Под этот поиск и фильтр не подходит ни одна операция.</translation>
    </message>
    <message>
        <source>Show all operations</source>
        <translation>Показать все операции</translation>
    </message>
    <message>
        <source>The bank has blocked access</source>
        <translation>Банк ограничил доступ</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Как связаться с банком</translation>
    </message>
    <message>
        <source>The bank did not answer as it should</source>
        <translation>Банк ответил не так, как должен</translation>
    </message>
    <message>
        <source>No connection with the bank</source>
        <translation>Нет связи с банком</translation>
    </message>
    <message>
        <source>The bank is sending your operations</source>
        <translation>Банк присылает Ваши операции</translation>
    </message>
    <message>
        <source>The newest come first. You may go on meanwhile.</source>
        <translation>Сначала приходят самые новые. Можно пока продолжать.</translation>
    </message>
    <message>
        <source>No operations yet</source>
        <translation>Операций пока нет</translation>
    </message>
    <message>
        <source>As soon as you pay or receive money, the operation appears here.</source>
        <translation>Как только Вы заплатите или получите деньги, операция появится здесь.</translation>
    </message>
    <message>
        <source>No connection with the bank.</source>
        <translation>Нет связи с банком.</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Напоминание</translation>
    </message>
    <message>
        <source>Shows what to do to stay safe</source>
        <translation>Показывает, что делать, чтобы быть в безопасности</translation>
    </message>
    <message>
        <source>Search: shop, place, card, note</source>
        <translation>Поиск: магазин, место, карта, заметка</translation>
    </message>
    <message>
        <source>Finds shops, places, descriptions and your notes; Kazakh letters may be typed as Russian ones</source>
        <translation>Находит магазины, места, описания и Ваши заметки; казахские буквы можно набирать русскими</translation>
    </message>
    <message>
        <source>I looked at today&apos;s</source>
        <translation>Сегодняшние просмотрены</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>Operations as a table or as pages to print</source>
        <translation>Операции таблицей или страницами для печати</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::PasswordAdvice</name>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>Не меньше %n знака</numerusform>
            <numerusform>Не меньше %n знаков</numerusform>
            <numerusform>Не меньше %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>A letter or a sign besides digits</source>
        <translation>Кроме цифр буква или другой знак</translation>
    </message>
    <message>
        <source>Guessed at once</source>
        <translation>Угадывается сразу</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>Легко угадать</translation>
    </message>
    <message>
        <source>Could be stronger</source>
        <translation>Мог бы быть надёжнее</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Надёжный</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Очень надёжный</translation>
    </message>
    <message>
        <source>Strength: type a password</source>
        <translation>Надёжность: введите пароль</translation>
    </message>
    <message>
        <source>met</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>Rules for the password</source>
        <translation>Правила для пароля</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::PasswordEntry</name>
    <message>
        <source>Only the number of characters typed is shown</source>
        <translation>Видно только число введённых знаков</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on</source>
        <translation>Похоже, включён Caps Lock</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::PasswordPage</name>
    <message>
        <source>Checking the password…</source>
        <translation>Проверяем пароль…</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ваш пароль</translation>
    </message>
    <message>
        <source>You are registered with this bank already: sign in with your password.</source>
        <translation>Вы уже зарегистрированы в этом банке: войдите со своим паролем.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Sends the password to the bank</source>
        <translation>Отправляет пароль банку</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Другой номер</translation>
    </message>
    <message>
        <source>Goes back to the phone number</source>
        <translation>Возвращает к номеру телефона</translation>
    </message>
    <message>
        <source>The bank takes your password again when the time is over. If you did not type the wrong passwords yourself, call the bank.</source>
        <translation>Когда время выйдет, банк снова примет пароль. Если неверные пароли вводили не Вы, позвоните в банк.</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Как связаться с банком</translation>
    </message>
    <message>
        <source>Shows the bank&apos;s numbers</source>
        <translation>Показывает номера банка</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>Забыли пароль?</translation>
    </message>
    <message>
        <source>Sets a new password with a key from an SMS</source>
        <translation>Задаёт новый пароль с ключом из SMS</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::PhonePage</name>
    <message>
        <source>Asking the bank to send a key…</source>
        <translation>Просим банк прислать ключ…</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>Ваш номер телефона</translation>
    </message>
    <message>
        <source>The bank sends a session key to it by SMS. The number is your login.</source>
        <translation>Банк пришлёт на него сеансовый ключ в SMS. Номер и есть Ваш логин.</translation>
    </message>
    <message>
        <source>Mobile number of Kazakhstan</source>
        <translation>Мобильный номер Казахстана</translation>
    </message>
    <message>
        <source>Type your own number only: whoever holds the phone gets the keys.</source>
        <translation>Вводите только свой номер: ключи получит тот, у кого телефон.</translation>
    </message>
    <message>
        <source>Send the key</source>
        <translation>Прислать ключ</translation>
    </message>
    <message>
        <source>The bank sends an SMS with a session key</source>
        <translation>Банк пришлёт SMS с сеансовым ключом</translation>
    </message>
    <message>
        <source>Choose another bank</source>
        <translation>Выбрать другой банк</translation>
    </message>
    <message>
        <source>Goes back to the list of banks</source>
        <translation>Возвращает к списку банков</translation>
    </message>
    <message>
        <source>Back to my operations</source>
        <translation>Назад к моим операциям</translation>
    </message>
    <message>
        <source>Shows what is stored on this computer</source>
        <translation>Показывает сохранённое на этом компьютере</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>Забыли пароль?</translation>
    </message>
    <message>
        <source>Sets a new password with a key from an SMS</source>
        <translation>Задаёт новый пароль с ключом из SMS</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The bank sends a session key by SMS to your number. With it and your birth date you set a new password.</source>
        <translation>Банк пришлёт на Ваш номер сеансовый ключ в SMS. С ним и датой рождения Вы зададите новый пароль.</translation>
    </message>
    <message>
        <source>I remember the password</source>
        <translation>Я помню пароль</translation>
    </message>
    <message>
        <source>Goes back to signing in</source>
        <translation>Возвращает ко входу</translation>
    </message>
    <message>
        <source>Back to unlocking</source>
        <translation>Назад к разблокировке приложения</translation>
    </message>
    <message>
        <source>Goes back to the password of this computer</source>
        <translation>Возвращает к паролю на этом компьютере</translation>
    </message>
    <message>
        <source>The number used here last</source>
        <translation>Номер, с которым входили здесь в последний раз</translation>
    </message>
    <message>
        <source>Use another number</source>
        <translation>Другой номер</translation>
    </message>
    <message>
        <source>Lets you type a number</source>
        <translation>Позволяет ввести номер</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::PolicyPage</name>
    <message>
        <source>In short and in plain words. You can use the program once you accept it.</source>
        <translation>Коротко и простыми словами. Пользоваться приложением можно, когда Вы её примете.</translation>
    </message>
    <message>
        <source>Edition of %1</source>
        <translation>Редакция от %1</translation>
    </message>
    <message>
        <source>I accept</source>
        <translation>Принимаю</translation>
    </message>
    <message>
        <source>Accepts this edition of the policy</source>
        <translation>Принимает эту редакцию политики</translation>
    </message>
    <message>
        <source>I do not accept</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Goes back; nothing is kept</source>
        <translation>Возвращает назад, ничего не сохраняя</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::RegistrationPage</name>
    <message>
        <source>Registering you with the bank…</source>
        <translation>Регистрируем Вас в банке…</translation>
    </message>
    <message>
        <source>A parent or guardian can ask the bank what is possible:</source>
        <translation>Родитель или опекун может узнать в банке, что возможно:</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>Your number is confirmed. The bank needs a name, a birth date and a password.</source>
        <translation>Номер подтверждён. Теперь банку нужны имя, дата рождения и пароль.</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Имя и фамилия</translation>
    </message>
    <message>
        <source>As in your identity document</source>
        <translation>Как в удостоверении личности</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The same password once more</source>
        <translation>Тот же пароль ещё раз</translation>
    </message>
    <message>
        <source>The number is my own: it is registered in my name and the phone is with me</source>
        <translation>Номер мой: он оформлен на меня, и телефон при мне</translation>
    </message>
    <message>
        <source>Without this statement the bank registers nobody</source>
        <translation>Без этого подтверждения банк никого не регистрирует</translation>
    </message>
    <message>
        <source>I accept the privacy policy, edition of %1</source>
        <translation>Принимаю политику конфиденциальности в редакции от %1</translation>
    </message>
    <message>
        <source>Without it the program cannot be used</source>
        <translation>Без этого пользоваться приложением нельзя</translation>
    </message>
    <message>
        <source>Read the policy</source>
        <translation>Прочитать политику</translation>
    </message>
    <message>
        <source>Hide the policy</source>
        <translation>Скрыть политику</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Зарегистрироваться</translation>
    </message>
    <message>
        <source>Sends what you filled in to the bank</source>
        <translation>Отправляет заполненное банку</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Другой номер</translation>
    </message>
    <message>
        <source>Goes back to the phone number</source>
        <translation>Возвращает к номеру телефона</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ReminderCard</name>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>Что делать?</translation>
    </message>
    <message>
        <source>Reminder: %1</source>
        <translation>Напоминание: %1</translation>
    </message>
    <message>
        <source>Next (%1 of %2)</source>
        <extracomment>%1 is the number of the reminder that is shown, %2 how many there are</extracomment>
        <translation>Дальше (%1 из %2)</translation>
    </message>
    <message>
        <source>Shows the next reminder</source>
        <translation>Показывает следующее напоминание</translation>
    </message>
    <message>
        <source>Shows more of this reminder, or less again</source>
        <translation>Показывает напоминание полнее или снова короче</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::RequestList</name>
    <message>
        <source>Withdrawn: %1.</source>
        <extracomment>%1 is what was asked of the bank, such as &quot;Note on an operation&quot;</extracomment>
        <translation>Отозвано: %1.</translation>
    </message>
    <message>
        <source>Cannot be withdrawn any more: %1. It is on its way to the bank, or the bank has answered already.</source>
        <extracomment>%1 is what was asked of the bank, such as &quot;Note on an operation&quot;</extracomment>
        <translation>Отозвать уже нельзя: %1. Запрос на пути в банк, или банк уже ответил.</translation>
    </message>
    <message>
        <source>Not withdrawn: %1.</source>
        <extracomment>%1 is what was asked of the bank, such as &quot;Note on an operation&quot;</extracomment>
        <translation>Не отозвано: %1.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Your requests cannot be shown</source>
        <translation>Не удаётся показать Ваши запросы</translation>
    </message>
    <message>
        <source>Opening your requests</source>
        <translation>Открываем Ваши запросы</translation>
    </message>
    <message>
        <source>Nothing waits for the bank</source>
        <translation>Банка ничего не ждёт</translation>
    </message>
    <message>
        <source>What you ask of the bank meanwhile is kept here.</source>
        <translation>Ваши запросы за это время сохранятся здесь.</translation>
    </message>
    <message>
        <source>Nothing was asked of the bank yet</source>
        <translation>Запросов пока нет</translation>
    </message>
    <message>
        <source>Here you will see your notes on operations, the days you have looked through, the SMS setting, reports of operations that were not yours, complaints and messages: what waits, and what the bank has answered.</source>
        <translation>Здесь будут видны Ваши заметки к операциям, просмотренные дни, настройка SMS, сообщения о чужих операциях, жалобы и письма банку: что ещё ждёт отправки и что ответил банк.</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Ещё без ответа</translation>
    </message>
    <message>
        <source>Answered in the last 30 days</source>
        <translation>С ответом за последние 30 дней</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Messages and requests</source>
        <translation>Сообщения и запросы</translation>
    </message>
    <message>
        <source>What you asked of the bank from this computer, and what you and the bank write to each other. Without a network it waits here; you need not ask again.</source>
        <translation>То, о чём Вы попросили банк с этого компьютера, и Ваша переписка с банком. Без сети всё ждёт здесь; повторять запросы не нужно.</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Что показать</translation>
    </message>
    <message>
        <source>What waits for the bank, and what it has answered</source>
        <translation>Что ждёт отправки в банк и что он ответил</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Оспаривания</translation>
    </message>
    <message>
        <source>Operations that were not yours, and what the bank does about them</source>
        <translation>Операции, которые совершили не Вы, и что делает банк</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>What you complained of, and the bank&apos;s answers</source>
        <translation>Ваши жалобы и ответы банка</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::RetentionCard</name>
    <message>
        <source>Operations that go from this computer: %1. Those from %2 on stay. The bank keeps all of them; choose a longer time to have them here again.</source>
        <translation>С этого компьютера будет удалено операций: %1. Останутся операции начиная с %2. Банк хранит все; чтобы вернуть их сюда, выберите более долгий срок.</translation>
    </message>
    <message>
        <source>Leave them here</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 год</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 года</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5 лет</translation>
    </message>
    <message>
        <source>All operations that the bank has told of stay here.</source>
        <translation>Здесь хранятся все операции, о которых сообщил банк.</translation>
    </message>
    <message>
        <source>Operations from %1 on stay here.</source>
        <translation>Здесь хранятся операции начиная с %1.</translation>
    </message>
    <message>
        <source>Older operations go as soon as the bank has answered.</source>
        <translation>Более старые операции будут удалены, как только ответит банк.</translation>
    </message>
    <message>
        <source>How long operations stay here</source>
        <translation>Как долго операции хранятся здесь</translation>
    </message>
    <message>
        <source>Search and lists work without network on what is on this computer. Older operations stay at the bank.</source>
        <translation>Поиск и списки работают без сети с теми операциями, что есть на этом компьютере. Более старые хранятся в банке.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::ReviewBar</name>
    <message>
        <source>That you looked at these was not kept. %1</source>
        <translation>Отметка о просмотре не сохранена. %1</translation>
    </message>
    <message>
        <source>%1: you looked at all of them.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>%1: Вы просмотрели все операции.</translation>
    </message>
    <message>
        <source>The bank will hear of it as soon as it can be reached.</source>
        <translation>Банк узнает об этом, как только с ним будет связь.</translation>
    </message>
    <message>
        <source>%1. Accepted: %2, declined: %3.</source>
        <extracomment>%1 is a day, %2 and %3 are numbers of operations</extracomment>
        <translation>%1. Принято: %2, отклонено: %3.</translation>
    </message>
    <message>
        <source>New ones came after you looked.</source>
        <translation>После просмотра появились новые.</translation>
    </message>
    <message>
        <source>I looked at these</source>
        <translation>Просмотрено</translation>
    </message>
    <message>
        <source>Tells the bank that you know of the operations of this day</source>
        <translation>Сообщает банку, что Вы знаете об операциях этого дня</translation>
    </message>
    <message>
        <source>Review of the day</source>
        <translation>Просмотр дня</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Вернуться к сегодняшнему дню</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier days were not looked at yet.</source>
        <translation>
            <numerusform>Ещё не просмотрен %n предыдущий день.</numerusform>
            <numerusform>Ещё не просмотрены %n предыдущих дня.</numerusform>
            <numerusform>Ещё не просмотрены %n предыдущих дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show: %1</source>
        <extracomment>%1 is a day such as Yesterday or 14 November</extracomment>
        <translation>Показать: %1</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SafetyPage</name>
    <message>
        <source>Safety</source>
        <translation>Безопасность</translation>
    </message>
    <message>
        <source>What keeps your money safe. It can be read without a network too.</source>
        <translation>Что бережёт Ваши деньги. Читается и без сети.</translation>
    </message>
    <message>
        <source>Search: SMS, card, site</source>
        <translation>Поиск: SMS, карта, сайт</translation>
    </message>
    <message>
        <source>Search in reminders</source>
        <translation>Поиск по напоминаниям</translation>
    </message>
    <message>
        <source>Kazakh letters may be typed as Russian ones</source>
        <translation>Казахские буквы можно набирать русскими</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No reminder holds these words. Try another word or a shorter one.</source>
        <translation>Таких слов нет ни в одном напоминании. Попробуйте другое слово или короче.</translation>
    </message>
    <message>
        <source>Show all reminders</source>
        <translation>Показать все напоминания</translation>
    </message>
    <message>
        <source>What the bank says it does</source>
        <translation>Что банк говорит о себе</translation>
    </message>
    <message>
        <source>These are the bank&apos;s own promises; this program cannot check them.</source>
        <translation>Это обещания самого банка; приложение не может их проверить.</translation>
    </message>
    <message>
        <source>Is this the bank? Show the connection</source>
        <translation>Это банк? Показать подключение</translation>
    </message>
    <message>
        <source>Shows who answers at the bank&apos;s address</source>
        <translation>Показывает, кто отвечает по адресу банка</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SavePanel</name>
    <message>
        <source>Choose a folder</source>
        <translation>Выберите папку</translation>
    </message>
    <message>
        <source>The operations are being counted</source>
        <translation>Операции пересчитываются</translation>
    </message>
    <message>
        <source>The file is being finished</source>
        <translation>Файл завершается</translation>
    </message>
    <message>
        <source>Saved so far: %1 of %2</source>
        <extracomment>%1 and %2 are numbers of operations</extracomment>
        <translation>Сохранено: %1 из %2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Stopped. No file was left behind.</source>
        <translation>Остановлено. Файла не осталось.</translation>
    </message>
    <message>
        <source>There are no such operations, so nothing was saved. Choose others.</source>
        <translation>Таких операций нет, поэтому ничего не сохранено. Выберите другие.</translation>
    </message>
    <message>
        <source>These are too many operations for a PDF: %1. Choose CSV, or fewer operations by search, filter or month.</source>
        <extracomment>%1 is a number of operations</extracomment>
        <translation>Для PDF это слишком много операций: %1. Выберите CSV или сократите список поиском, фильтром или месяцем.</translation>
    </message>
    <message>
        <source>There is such a file already: %1. Type another name, or replace it.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Такой файл уже есть: %1. Введите другое имя или замените его.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another one.</source>
        <translation>Такой папки нет. Выберите другую.</translation>
    </message>
    <message>
        <source>What bears this name is no file. Type another name.</source>
        <translation>Под этим именем не файл. Введите другое имя.</translation>
    </message>
    <message>
        <source>The file was not saved, and nothing of it was left behind. Another folder or disk may do.</source>
        <translation>Файл не сохранён, и от него ничего не осталось. Попробуйте другую папку или другой диск.</translation>
    </message>
    <message>
        <source>On someone else&apos;s computer nothing is saved: others could read the file when you have gone. Save it on your own computer.</source>
        <translation>На чужом компьютере ничего не сохраняется: когда Вы уйдёте, файл могли бы прочитать другие. Сохраните его на своём компьютере.</translation>
    </message>
    <message>
        <source>Folder and name of the file</source>
        <translation>Папка и имя файла</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Shows the folders of this computer</source>
        <translation>Показывает папки этого компьютера</translation>
    </message>
    <message>
        <source>The file will not be encrypted. Whoever uses this computer or gets a copy of the file can read it. Delete it when you no longer need it.</source>
        <translation>Файл не будет зашифрован. Его сможет прочитать любой, кто пользуется этим компьютером или получит копию файла. Удалите его, когда он больше не нужен.</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Заменить файл</translation>
    </message>
    <message>
        <source>What is in the file now will be gone</source>
        <translation>То, что сейчас в файле, пропадёт</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Сохранить файл</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Goes back; what is being saved is stopped</source>
        <translation>Возвращает назад; сохранение останавливается</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SessionKeyPage</name>
    <message>
        <source>until this key stops working</source>
        <translation>и этот ключ перестанет действовать</translation>
    </message>
    <message>
        <source>The key has run out. Ask for a new one.</source>
        <translation>Срок ключа истёк. Запросите новый.</translation>
    </message>
    <message>
        <source>Send a new key</source>
        <translation>Прислать новый ключ</translation>
    </message>
    <message>
        <source>New key in %1</source>
        <translation>Новый ключ через %1</translation>
    </message>
    <message>
        <source>Sends another key; the one before stops working</source>
        <translation>Присылает другой ключ; прежний перестаёт действовать</translation>
    </message>
    <message>
        <source>Asking the bank to send a key…</source>
        <translation>Просим банк прислать ключ…</translation>
    </message>
    <message>
        <source>Checking the key…</source>
        <translation>Проверяем ключ…</translation>
    </message>
    <message>
        <source>No SMS arrives?</source>
        <translation>SMS не приходит?</translation>
    </message>
    <message>
        <source>Look whether the phone has signal and whether the number above is yours. If the SIM card suddenly stopped working or the phone is gone, ask your operator to block the SIM card at once, then tell the bank.</source>
        <translation>Проверьте, есть ли на телефоне связь и Ваш ли номер указан выше. Если SIM-карта внезапно перестала работать или телефон пропал, сразу попросите оператора заблокировать SIM-карту, затем сообщите банку.</translation>
    </message>
    <message>
        <source>The bank&apos;s number: %1.</source>
        <translation>Номер банка: %1.</translation>
    </message>
    <message>
        <source>Key from the SMS</source>
        <translation>Ключ из SMS</translation>
    </message>
    <message>
        <source>It was sent to %1.</source>
        <translation>Он отправлен на номер %1.</translation>
    </message>
    <message numerus="yes">
        <source>Session key, %n digits</source>
        <translation>
            <numerusform>Сеансовый ключ, %n цифра</numerusform>
            <numerusform>Сеансовый ключ, %n цифры</numerusform>
            <numerusform>Сеансовый ключ, %n цифр</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the number of digits typed is shown</source>
        <translation>Видно только число введённых цифр</translation>
    </message>
    <message>
        <source>Time until the key stops working</source>
        <translation>Время, пока ключ действует</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Sends the key to the bank</source>
        <translation>Отправляет ключ банку</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>Изменить номер</translation>
    </message>
    <message>
        <source>Goes back to the phone number</source>
        <translation>Возвращает к номеру телефона</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Goes back; nothing is changed</source>
        <translation>Возвращает назад; ничего не меняется</translation>
    </message>
    <message>
        <source>The phone is gone or the SIM is dead</source>
        <translation>Телефона нет или SIM-карта не работает</translation>
    </message>
    <message>
        <source>Shows step by step what to do</source>
        <translation>Показывает по шагам, что делать</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SettingsPage</name>
    <message>
        <source>Asking the bank to send a key…</source>
        <translation>Просим банк прислать ключ…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>It opens this app and signs you in at the bank. To change it, the bank sends a session key to your phone. Your other devices are signed out.</source>
        <translation>С ним Вы открываете это приложение и входите в банк. Для смены пароля банк пришлёт на телефон сеансовый ключ. Сеансы на других устройствах завершатся.</translation>
    </message>
    <message>
        <source>It signs you in at the bank. To change it, the bank sends a session key to your phone. Your other devices are signed out.</source>
        <translation>С ним Вы входите в банк. Для смены пароля банк пришлёт на телефон сеансовый ключ. Сеансы на других устройствах завершатся.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Изменить пароль</translation>
    </message>
    <message>
        <source>The bank sends an SMS with a session key</source>
        <translation>Банк пришлёт SMS с сеансовым ключом</translation>
    </message>
    <message>
        <source>Nothing is stored on this computer: it is someone else&apos;s.</source>
        <translation>На этом компьютере ничего не хранится: он чужой.</translation>
    </message>
    <message>
        <source>As you chose, nothing is stored on this computer. What you see goes when you close the window.</source>
        <translation>Как Вы выбрали, на этом компьютере ничего не хранится. То, что Вы видите, исчезнет при закрытии окна.</translation>
    </message>
    <message>
        <source>Your data lie here encrypted, and only your password opens them. This computer offered no keychain, so guessing was made harder instead: choose a strong password.</source>
        <translation>Ваши данные лежат здесь зашифрованными, и открывает их только пароль. Связки ключей (места, где система хранит секреты) на компьютере не нашлось, поэтому подбор пароля затруднён: выберите надёжный.</translation>
    </message>
    <message>
        <source>Your data lie here encrypted. Your password opens them together with a secret in the keychain of this computer: copied files are of no use elsewhere.</source>
        <translation>Ваши данные лежат здесь зашифрованными. Открывает их пароль вместе с секретом из связки ключей этого компьютера (места, где система хранит секреты): скопированные файлы в другом месте бесполезны.</translation>
    </message>
    <message>
        <source>Protection of your data</source>
        <translation>Защита Ваших данных</translation>
    </message>
    <message>
        <source>Show the connection</source>
        <translation>Показать подключение</translation>
    </message>
    <message>
        <source>Shows who answers at the bank&apos;s address</source>
        <translation>Показывает, кто отвечает по адресу банка</translation>
    </message>
    <message>
        <source>Lock or log out</source>
        <translation>Заблокировать или выйти</translation>
    </message>
    <message>
        <source>Locking keeps your data here, encrypted; the password opens them again, also without network. Logging out ends the session at the bank and removes your data from this computer.</source>
        <translation>При блокировке данные остаются здесь зашифрованными, и пароль откроет их снова даже без сети. Выход завершает сеанс в банке и удаляет Ваши данные с этого компьютера.</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Logging out ends the session at the bank. Nothing of it is left on this computer.</source>
        <translation>Выход завершает сеанс в банке. На этом компьютере от него ничего не останется.</translation>
    </message>
    <message>
        <source>Lock the app</source>
        <translation>Заблокировать приложение</translation>
    </message>
    <message>
        <source>Your data stay here, encrypted</source>
        <translation>Ваши данные останутся здесь зашифрованными</translation>
    </message>
    <message>
        <source>Ends the session and removes your data from this computer</source>
        <translation>Завершает сеанс и удаляет Ваши данные с этого компьютера</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>What you change here counts at once.</source>
        <translation>Всё, что Вы здесь меняете, действует сразу.</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Автоматическая блокировка приложения</translation>
    </message>
    <message>
        <source>Log out by itself</source>
        <translation>Автоматический выход</translation>
    </message>
    <message>
        <source>When nobody touches the app for a while, it locks itself; so it does when the computer sleeps, the screen is locked or another user comes.</source>
        <translation>Если приложением какое-то время не пользуются, оно блокируется само; так же при спящем режиме, блокировке экрана и смене пользователя.</translation>
    </message>
    <message>
        <source>When nobody touches the app for a while, it logs you out; so it does when the computer sleeps, the screen is locked or another user comes.</source>
        <translation>Если приложением какое-то время не пользуются, оно завершает сеанс; так же при спящем режиме, блокировке экрана и смене пользователя.</translation>
    </message>
    <message>
        <source>Minutes without a touch, 1 to 60</source>
        <translation>Через сколько минут бездействия, от 1 до 60</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Ваши устройства</translation>
    </message>
    <message>
        <source>Computers and phones that the bank knows as yours. Sign out what you no longer use; if one is not yours, sign it out and call the bank.</source>
        <translation>Компьютеры и телефоны, которые банк считает Вашими. Завершите сеанс на устройствах, которыми больше не пользуетесь; если устройство не Ваше, завершите его сеанс и позвоните в банк.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Changes the language at once</source>
        <translation>Сразу меняет язык</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SiteCard</name>
    <message>
        <source>The site was opened in your browser.</source>
        <translation>Сайт открыт в Вашем браузере.</translation>
    </message>
    <message>
        <source>The browser did not start. Type the address in it yourself.</source>
        <translation>Браузер не запустился. Введите в нём адрес сами.</translation>
    </message>
    <message>
        <source>The bank&apos;s site</source>
        <translation>Сайт банка</translation>
    </message>
    <message>
        <source>Open the bank&apos;s site</source>
        <translation>Открыть сайт банка</translation>
    </message>
    <message>
        <source>Open this address</source>
        <translation>Открыть этот адрес</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Не открывать</translation>
    </message>
    <message>
        <source>Shows the address first</source>
        <translation>Сначала показывает адрес</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::SmsNoticesCard</name>
    <message>
        <source>Without SMS you learn of an operation only when you look here. If somebody else uses your card, you may notice it too late to stop it.</source>
        <translation>Без SMS Вы узнаете об операции, только заглянув сюда. Если картой воспользуется кто-то другой, Вы можете не успеть его остановить.</translation>
    </message>
    <message>
        <source>Leave on</source>
        <translation>Оставить включёнными</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Отключить</translation>
    </message>
    <message>
        <source>The bank has not told yet whether it sends you SMS. The switch appears here as soon as it has.</source>
        <translation>Банк ещё не сообщил, присылает ли он Вам SMS. Когда сообщит, переключатель появится здесь.</translation>
    </message>
    <message>
        <source>The bank has not heard of this change yet; until then everything stays as it was.</source>
        <translation>Банк ещё не знает об этом изменении; до тех пор всё остаётся по-прежнему.</translation>
    </message>
    <message>
        <source>SMS notices are off. Switch them on to learn at once of every operation.</source>
        <translation>SMS-уведомления отключены. Включите их, чтобы сразу узнавать о каждой операции.</translation>
    </message>
    <message>
        <source>SMS notices are on.</source>
        <translation>SMS-уведомления включены.</translation>
    </message>
    <message>
        <source>SMS notices</source>
        <translation>SMS-уведомления</translation>
    </message>
    <message>
        <source>Send me an SMS for each operation</source>
        <translation>Присылать SMS о каждой операции</translation>
    </message>
    <message>
        <source>An SMS of the bank for each operation with your money reaches you when this app is closed, too.</source>
        <translation>SMS банка о каждой операции с Вашими деньгами придёт, даже когда приложение закрыто.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::StartingPage</name>
    <message>
        <source>Opening…</source>
        <translation>Открываем…</translation>
    </message>
    <message>
        <source>Locking the app…</source>
        <translation>Блокируем приложение…</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Закрываем…</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Одну минуту</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Choose another bank</source>
        <translation>Выбрать другой банк</translation>
    </message>
    <message>
        <source>Goes back to the list of banks</source>
        <translation>Возвращает к списку банков</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::TodayCard</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Все операции</translation>
    </message>
    <message>
        <source>Opens the list of operations</source>
        <translation>Открывает список операций</translation>
    </message>
    <message>
        <source>Accepted: %1.</source>
        <translation>Принято: %1.</translation>
    </message>
    <message>
        <source>Spent: %1.</source>
        <extracomment>%1 is an amount, or several with a comma between them</extracomment>
        <translation>Потрачено: %1.</translation>
    </message>
    <message>
        <source>Received: %1.</source>
        <translation>Поступило: %1.</translation>
    </message>
    <message>
        <source>Declined: %1.</source>
        <translation>Отклонено: %1.</translation>
    </message>
    <message>
        <source>Not taken: %1.</source>
        <translation>Не списано: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Opening the operations of today.</source>
        <translation>Открываем операции за сегодня.</translation>
    </message>
    <message>
        <source>No operations today so far. What you pay or receive appears here.</source>
        <translation>Сегодня операций пока не было. Всё, что Вы заплатите или получите, появится здесь.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::UnlockPage</name>
    <message>
        <source>Unlocking the app…</source>
        <translation>Разблокируем приложение…</translation>
    </message>
    <message>
        <source>The data kept here are as of: %1.</source>
        <translation>Данные здесь по состоянию на: %1.</translation>
    </message>
    <message>
        <source>Unlock the app</source>
        <translation>Разблокировать приложение</translation>
    </message>
    <message>
        <source>Your data are on this computer, encrypted. Opening them needs no network.</source>
        <translation>Ваши данные на этом компьютере, зашифрованы. Чтобы открыть их, сеть не нужна.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Opens the vault on this computer</source>
        <translation>Открывает хранилище на этом компьютере</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Removes your data from this computer and ends the session at the bank</source>
        <translation>Удаляет Ваши данные с этого компьютера и завершает сеанс в банке</translation>
    </message>
    <message>
        <source>After unlocking, the top of the window shows as of when the data are.</source>
        <translation>После разблокировки приложения вверху окна видно, на какой момент данные.</translation>
    </message>
    <message>
        <source>Setting the damaged vault aside…</source>
        <translation>Откладываем повреждённое хранилище…</translation>
    </message>
    <message numerus="yes">
        <source>Tries left: %n.</source>
        <translation>
            <numerusform>Осталась %n попытка.</numerusform>
            <numerusform>Остались %n попытки.</numerusform>
            <numerusform>Осталось %n попыток.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you can do meanwhile</source>
        <translation>Что можно сделать тем временем</translation>
    </message>
    <message>
        <source>Wait: the app takes your password again when the time is over. If you do not remember the password, set a new one. If you did not type the wrong passwords yourself, call the bank.</source>
        <translation>Подождите: когда время выйдет, приложение снова примет пароль. Если Вы его не помните, задайте новый. Если неверные пароли вводили не Вы, позвоните в банк.</translation>
    </message>
    <message>
        <source>What the keychain is</source>
        <translation>Что такое связка ключей</translation>
    </message>
    <message>
        <source>The keychain is where the system of this computer keeps secrets; a part of the key to your data lies there. It usually opens when you sign in to the computer. Your data and what you typed are unharmed.</source>
        <translation>Связка ключей — место, где система этого компьютера хранит секреты; там лежит часть ключа к Вашим данным. Обычно она открывается при входе в компьютер. Ваши данные и введённое не пострадали.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Что можно сделать</translation>
    </message>
    <message>
        <source>No password opens these files any more. They can be set aside; then sign in with your phone number, and the bank sends your operations again. Notes and anything not yet sent to the bank are lost.</source>
        <translation>Эти файлы больше не откроет никакой пароль. Их можно отложить в сторону; затем войдите по номеру телефона, и банк пришлёт операции заново. Заметки и ещё не отправленное банку пропадут.</translation>
    </message>
    <message>
        <source>Set aside and sign in again</source>
        <translation>Отложить и войти снова</translation>
    </message>
    <message>
        <source>Moves the damaged files away and goes to the phone number</source>
        <translation>Откладывает повреждённые файлы и ведёт к номеру телефона</translation>
    </message>
    <message>
        <source>The app has locked itself.</source>
        <translation>Приложение заблокировалось само.</translation>
    </message>
    <message>
        <source>How to reach the bank</source>
        <translation>Как связаться с банком</translation>
    </message>
    <message>
        <source>Shows the bank&apos;s numbers</source>
        <translation>Показывает номера банка</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>Забыли пароль?</translation>
    </message>
    <message>
        <source>Sets a new password with a key from an SMS</source>
        <translation>Задаёт новый пароль с ключом из SMS</translation>
    </message>
    <message>
        <source>I changed it on another device</source>
        <translation>Пароль изменён на другом устройстве</translation>
    </message>
    <message>
        <source>Signs in with the new password; what is stored here stays</source>
        <translation>Вход с новым паролем; сохранённое здесь останется</translation>
    </message>
    <message>
        <source>Changing your password was not finished. If the old one does not open the app, type the new one.</source>
        <translation>Смена пароля не завершена. Если старый пароль не откроет приложение, введите новый.</translation>
    </message>
    <message>
        <source>Changing your password was not finished. The app on this computer opens with the old one.</source>
        <translation>Смена пароля не завершена. Приложение на этом компьютере открывается старым паролем.</translation>
    </message>
</context>
<context>
    <name>qorgan::ui::VaultChoicePage</name>
    <message>
        <source>Opening your data with the old password…</source>
        <translation>Открываем Ваши данные старым паролем…</translation>
    </message>
    <message>
        <source>How shall your data be protected?</source>
        <translation>Как защитить Ваши данные?</translation>
    </message>
    <message>
        <source>The bank has let you in. A part of the key to your data belongs into the keychain, where the system of this computer keeps secrets, but it does not answer.</source>
        <translation>Вход в банк выполнен. Часть ключа к Вашим данным должна лежать в связке ключей, где система этого компьютера хранит секреты, но она не отвечает.</translation>
    </message>
    <message>
        <source>The vault here cannot be opened</source>
        <translation>Хранилище здесь не открывается</translation>
    </message>
    <message>
        <source>The bank has let you in. The vault on this computer needs its part of the key from the keychain, and does not get it.</source>
        <translation>Вход в банк выполнен. Хранилищу на этом компьютере нужна часть ключа из связки ключей (места, где система хранит секреты), но получить её не удалось.</translation>
    </message>
    <message>
        <source>Your old password once more</source>
        <translation>Ещё раз Ваш старый пароль</translation>
    </message>
    <message>
        <source>The bank has let you in with the new password. The data on this computer were closed with the old one.</source>
        <translation>Вход с новым паролем выполнен. Данные на этом компьютере защищены старым паролем.</translation>
    </message>
    <message>
        <source>Someone else&apos;s data are here</source>
        <translation>Здесь данные другого человека</translation>
    </message>
    <message>
        <source>The vault on this computer belongs to another customer of the bank. It was not touched.</source>
        <translation>Хранилище на этом компьютере принадлежит другому клиенту банка. Оно не изменено.</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Почти готово</translation>
    </message>
    <message>
        <source>The bank has let you in with the new password. Only the data on this computer are still closed with the old one.</source>
        <translation>Вход с новым паролем выполнен. Только данные на этом компьютере ещё защищены старым паролем.</translation>
    </message>
    <message>
        <source>Your data cannot be kept here</source>
        <translation>Ваши данные здесь не сохранить</translation>
    </message>
    <message>
        <source>The bank has let you in, but the vault on this computer could not be made or opened.</source>
        <translation>Вход в банк выполнен, но создать или открыть хранилище на этом компьютере не удалось.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Mend what is said above first.</source>
        <translation>Сначала устраните причину, указанную выше.</translation>
    </message>
    <message>
        <source>Open the keychain of the system first.</source>
        <translation>Сначала откройте связку ключей системы.</translation>
    </message>
    <message>
        <source>Protect with the password alone</source>
        <translation>Защитить только паролем</translation>
    </message>
    <message>
        <source>Your password is made harder to guess in return, so unlocking takes longer. Whoever copies the files of this computer needs nothing but the password: choose a strong one.</source>
        <translation>Взамен подобрать пароль станет труднее, поэтому разблокировка приложения займёт больше времени. Тому, кто скопирует файлы этого компьютера, не нужно ничего, кроме пароля: выберите надёжный.</translation>
    </message>
    <message>
        <source>Fill anew from the bank</source>
        <translation>Загрузить заново из банка</translation>
    </message>
    <message>
        <source>The vault on this computer is removed and your operations come from the bank again. Lost are your notes and marks, and anything not yet sent to the bank.</source>
        <translation>Хранилище на этом компьютере удаляется, а операции приходят из банка заново. Пропадут Ваши заметки и отметки и всё, что ещё не отправлено банку.</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>The app on this computer opens with the old password until you change it; the bank wants the new one.</source>
        <translation>Приложение на этом компьютере открывается старым паролем, пока Вы его не измените; банк спросит новый.</translation>
    </message>
    <message>
        <source>Keep nothing on this computer</source>
        <translation>Ничего не хранить на этом компьютере</translation>
    </message>
    <message>
        <source>You see your data until you close the window, which logs you out. Next time you sign in with your phone number again.</source>
        <translation>Вы видите свои данные, пока открыто окно; закрытие завершит сеанс. В следующий раз снова войдёте по номеру телефона.</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>Старый пароль</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Сохранить то, что здесь</translation>
    </message>
    <message>
        <source>Opens your data with the old password and gives them the new one</source>
        <translation>Открывает данные старым паролем и защищает новым</translation>
    </message>
    <message>
        <source>Sign in anew</source>
        <translation>Войти заново</translation>
    </message>
    <message>
        <source>Ends this session and goes back to the phone number</source>
        <translation>Завершает этот сеанс и возвращает к номеру телефона</translation>
    </message>
</context>
</TS>
