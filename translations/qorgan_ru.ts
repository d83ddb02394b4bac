<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
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
        <translation>В программе что-то пошло не так. Попробуйте ещё раз; если повторится, перезапустите её.</translation>
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
        <translation>Ключ сервера не тот, который программа знает как ключ банка. Ничего не отправлено. Обновите программу или позвоните в банк.</translation>
    </message>
    <message>
        <source>The connection would be protected too weakly. Nothing was sent. Try another network.</source>
        <translation>Связь была бы защищена слишком слабо. Ничего не отправлено. Попробуйте другую сеть.</translation>
    </message>
    <message>
        <source>The server wanted to lead to another address. Nothing was sent there. Try another network.</source>
        <translation>Сервер хотел увести на другой адрес. Туда ничего не отправлено. Попробуйте другую сеть.</translation>
    </message>
    <message>
        <source>A proxy of this network opens protected connections. Nothing was sent. Use another network.</source>
        <translation>Прокси-сервер этой сети вскрывает защищённые соединения. Ничего не отправлено. Воспользуйтесь другой сетью.</translation>
    </message>
    <message>
        <source>This edition of the program is too old to recognise the bank. Update it to sign in; what is stored can be read.</source>
        <translation>Эта версия программы устарела и не узнаёт банк. Обновите её, чтобы войти; сохранённое можно читать.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Set date and time and try again.</source>
        <translation>Часы этого компьютера идут неверно. Выставьте дату и время и попробуйте снова.</translation>
    </message>
    <message>
        <source>This bank offers no connection for this program yet. Reminders and contacts can be read.</source>
        <translation>Этот банк пока не даёт программе подключения. Напоминания и контакты читать можно.</translation>
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
        <translation>Хранилище записано более новой версией программы. Обновите программу; хранилище не изменено.</translation>
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
        <translation>Программа уже открыта. Продолжайте в другом окне.</translation>
    </message>
    <message>
        <source>The database on this computer would not be encrypted, so nothing was stored. Install the program anew.</source>
        <translation>База на этом компьютере осталась бы незашифрованной, поэтому ничего не сохранено. Установите программу заново.</translation>
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
        <translation>Данные этого банка в программе повреждены. Установите программу заново.</translation>
    </message>
    <message>
        <source>A file of the program is damaged. Install the program anew.</source>
        <translation>Файл программы повреждён. Установите программу заново.</translation>
    </message>
    <message>
        <source>Another server may be named for the demo bank only.</source>
        <translation>Другой сервер можно указать только для демобанка.</translation>
    </message>
    <message>
        <source>The demo bank did not start. Close the program and start it again.</source>
        <translation>Демобанк не запустился. Закройте программу и откройте её снова.</translation>
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
        <translation>Банк не назвал причину, известную этой программе.</translation>
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
        <source>Ask the bank to switch internet operations on, with a limit that suits you, or pay with another card.</source>
        <translation>Попросите банк включить операции в интернете с подходящим Вам лимитом или оплатите другой картой.</translation>
    </message>
    <message>
        <source>Wait until the limit starts anew, pay a smaller amount, or ask the bank to raise the limit.</source>
        <translation>Дождитесь обновления лимита, оплатите сумму меньше или попросите банк поднять лимит.</translation>
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
    <name>qorgan::ui::ErrorBanner</name>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
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
        <translation>Вы не приняли политику, поэтому на этом компьютере ничего не сохранено. Можно закрыть программу или начать заново.</translation>
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
        <translation>Подключения пока нет: только напоминания и контакты</translation>
    </message>
    <message>
        <source>Which bank are you a customer of?</source>
        <translation>Клиентом какого банка Вы являетесь?</translation>
    </message>
    <message>
        <source>This bank offers this program no connection yet, so you cannot sign in. Its safety reminders and contacts are here, also without network. To see how everything works, go back and choose the demo bank.</source>
        <translation>Этот банк пока не даёт программе подключения, поэтому войти нельзя. Его напоминания и контакты есть здесь и без сети. Чтобы увидеть, как всё работает, вернитесь и выберите демобанк.</translation>
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
        <translation>Соединение отклонено</translation>
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
        <source>Shows how to reach the bank at once</source>
        <translation>Показывает, как сразу связаться с банком</translation>
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
        <translation>На этом компьютере от сеанса ничего не осталось. Сообщить банку не удалось; там сеанс завершится сам не позже чем через 12 часов.</translation>
    </message>
    <message>
        <source>The session is over. Not every file could be removed, but nothing in them can be opened any more.</source>
        <translation>Сеанс завершён. Удалить удалось не все файлы, но открыть в них уже ничего нельзя.</translation>
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
        <translation>Закрыть программу</translation>
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
        <source>Completed at</source>
        <translation>Исполнена</translation>
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
</context>
<context>
    <name>qorgan::ui::OperationsPage</name>
    <message>
        <source>Operations</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Search: shop, place, card</source>
        <translation>Поиск: магазин, место, карта</translation>
    </message>
    <message>
        <source>Search in operations</source>
        <translation>Поиск по операциям</translation>
    </message>
    <message>
        <source>Finds shops, places and descriptions; Kazakh letters may be typed as Russian ones</source>
        <translation>Находит магазины, места и описания; казахские буквы можно набирать русскими</translation>
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
        <translation>Они читаются из хранилища на этом компьютере.</translation>
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
        <source>Only the number of characters typed is shown</source>
        <translation>Видно только число введённых знаков</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on</source>
        <translation>Похоже, включён Caps Lock</translation>
    </message>
    <message>
        <source>until you can try again</source>
        <translation>до следующей попытки</translation>
    </message>
    <message>
        <source>Time until you can try again</source>
        <translation>Время до следующей попытки</translation>
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
</context>
<context>
    <name>qorgan::ui::PolicyPage</name>
    <message>
        <source>In short and in plain words. You can use the program once you accept it.</source>
        <translation>Коротко и простыми словами. Пользоваться программой можно, когда Вы её примете.</translation>
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
        <source>Only the number of characters typed is shown</source>
        <translation>Видно только число введённых знаков</translation>
    </message>
    <message>
        <source>The same password once more</source>
        <translation>Тот же пароль ещё раз</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on</source>
        <translation>Похоже, включён Caps Lock</translation>
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
        <translation>Без этого пользоваться программой нельзя</translation>
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
        <translation>Это обещания самого банка; программа не может их проверить.</translation>
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
        <source>Only the number of characters typed is shown</source>
        <translation>Видно только число введённых знаков</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on</source>
        <translation>Похоже, включён Caps Lock</translation>
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
        <translation>После разблокировки вверху окна видно, на какой момент данные.</translation>
    </message>
</context>
</TS>
